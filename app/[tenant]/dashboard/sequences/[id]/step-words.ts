import { useFormatter, useTranslations } from 'next-intl'
import { END, type Step } from '@/lib/sequences/schema'
import type { EditorFacts } from './editor-facts'

const DAY_MS = 86_400_000
/** A Monday. */
const MONDAY = Date.UTC(2026, 0, 5)

/** The name of a day of the week: 1 is Monday. */
export function useWeekday(): (day: number) => string {
  const format = useFormatter()
  return (day) => format.dateTime(new Date(MONDAY + (day - 1) * DAY_MS), { timeZone: 'UTC', weekday: 'long' })
}

/** What a step does, in one sentence. */
export function useStepWords(steps: readonly Step[], { choices, whatsapp }: EditorFacts): (step: Step) => string {
  const t = useTranslations('sequences')
  const format = useFormatter()
  const weekday = useWeekday()
  const numberOf = (id: string) => steps.findIndex((one) => one.id === id) + 1
  const nameOfTemplate = (id: string | null) =>
    [...whatsapp.known, ...whatsapp.templates].find((one) => one.id === id)?.name
  const hourOf = (hour: number) =>
    format.dateTime(new Date(Date.UTC(2026, 0, 1, hour)), { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' })
  return (step) => {
    switch (step.kind) {
      case 'mail':
        return step.content.subject ? t('sentence.mail', { subject: step.content.subject }) : t('sentence.mailEmpty')
      case 'sms':
        return step.sms.text.trim() ? t('sentence.sms', { text: step.sms.text }) : t('sentence.smsEmpty')
      case 'whatsapp': {
        const name = nameOfTemplate(step.whatsapp.templateId)
        return name ? t('sentence.whatsapp', { name }) : t('sentence.whatsappEmpty')
      }
      case 'wait':
        return t(`sentence.${step.unit}`, { count: step.amount })
      case 'wait_until': {
        const hour = hourOf(step.hour)
        if (step.weekdays.length === 0) return t('sentence.untilHour', { hour })
        return t('sentence.untilDay', { days: format.list(step.weekdays.map(weekday), { type: 'disjunction' }), hour })
      }
      case 'condition': {
        const otherwise =
          step.otherwise === END ? t('sentence.elseEnd') : t('sentence.elseStep', { number: numberOf(step.otherwise) })
        if (step.test?.kind !== 'mail') return [t('sentence.rules'), otherwise].join(' ')
        return [t(`sentence.${step.test.sign}`, { number: numberOf(step.test.stepId) }), otherwise].join(' ')
      }
      case 'tag':
        return t(step.add ? 'sentence.addTag' : 'sentence.removeTag', { tag: step.tag || '…' })
      case 'lead':
        return t('sentence.lead', { title: step.title || '…' })
      case 'notify': {
        const name = choices.owners.find(({ id }) => id === step.memberId)?.name
        return t('sentence.notify', { name: name ?? '…' })
      }
      case 'end':
        return t('sentence.end')
      default: {
        const unhandled: never = step
        throw new Error(`unhandled step ${JSON.stringify(unhandled)}`)
      }
    }
  }
}
