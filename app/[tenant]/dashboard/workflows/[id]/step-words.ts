import { useFormatter, useTranslations } from 'next-intl'
import { END, type Step, type StepOf, type Test } from '@/lib/workflows/schema'
import type { EditorFacts } from './editor-facts'

const UNKNOWN = '…'

/** What a condition asks, in one sentence. */
function useTestWords({ fields }: EditorFacts): (test: Test | null) => string {
  const t = useTranslations('workflows')
  const format = useFormatter()
  const fieldOf = (field: string) =>
    field === 'name' || field === 'email' || field === 'phone'
      ? t(`details.${field}`)
      : (fields.find(({ key }) => `attributes.${key}` === field)?.label ?? field)
  return (test) => {
    switch (test?.kind) {
      case undefined:
        return t('tests.none')
      case 'answer':
        return t(`tests.${test.is}`, { subject: test.variable || UNKNOWN, value: test.value })
      case 'contact':
        return t(`tests.${test.is}`, { subject: fieldOf(test.field), value: test.value })
      case 'tag':
        return t('tests.tag', { tag: test.tag || UNKNOWN })
      case 'channel':
        return t('tests.channel', {
          channels: format.list(
            test.channels.map((one) => t(`channels.${one}`)),
            { type: 'disjunction' },
          ),
        })
      case 'hours':
        return t(test.isOpen ? 'tests.open' : 'tests.closed')
      case 'language':
        return t('tests.language', { languages: format.list(test.languages, { type: 'disjunction' }) })
    }
  }
}

/** What a step does, in one sentence. */
export function useStepWords(steps: readonly Step[], facts: EditorFacts): (step: Step) => string {
  const t = useTranslations('workflows')
  const testWords = useTestWords(facts)
  const nameIn = (all: readonly { id: string; name: string }[], id: string | null) =>
    all.find((one) => one.id === id)?.name ?? UNKNOWN
  const numberOf = (id: string) => steps.findIndex((one) => one.id === id) + 1
  const elseWords = (target: string) =>
    target === END ? t('sentence.elseEnd') : t('sentence.elseStep', { number: numberOf(target) })
  const handOver = ({ to, teamId, memberId }: StepOf<'hand_over'>) => {
    if (to === 'team') return t('sentence.toTeam', { name: nameIn(facts.teams, teamId) })
    if (to === 'member') return t('sentence.toMember', { name: nameIn(facts.members, memberId) })
    return t(to === 'agent' ? 'sentence.toAgent' : 'sentence.toPeople')
  }
  return (step) => {
    switch (step.kind) {
      case 'message':
        return step.text.trim() ? t('sentence.message', { text: step.text }) : t('sentence.messageEmpty')
      case 'ask':
        return step.text.trim() ? t('sentence.ask', { text: step.text }) : t('sentence.askEmpty')
      case 'condition':
        return [testWords(step.test), elseWords(step.otherwise)].join(' ')
      case 'label':
        return t(step.add ? 'sentence.addLabel' : 'sentence.removeLabel', { name: nameIn(facts.labels, step.labelId) })
      case 'priority':
        return t('sentence.priority', { priority: t(`priorities.${step.priority}`) })
      case 'team':
        return t('sentence.team', { name: nameIn(facts.teams, step.teamId) })
      case 'tag':
        return t(step.add ? 'sentence.addTag' : 'sentence.removeTag', { tag: step.tag || UNKNOWN })
      case 'lead':
        return t('sentence.lead', { title: step.title || UNKNOWN })
      case 'call':
        return t('sentence.call', { name: nameIn(facts.endpoints, step.toolId) })
      case 'call_back':
        return step.text.trim() ? t('sentence.callBack', { text: step.text }) : t('sentence.askEmpty')
      case 'wait':
        return t(`sentence.${step.unit}`, { count: step.amount })
      case 'wait_message':
        return [t('sentence.waitMessage'), t(`sentence.atMost.${step.unit}`, { count: step.amount })].join(' ')
      case 'go_to':
        return step.stepId ? t('sentence.goTo', { number: numberOf(step.stepId) }) : t('sentence.goToEmpty')
      case 'hand_over':
        return handOver(step)
      case 'end':
        return t('sentence.end')
      default: {
        const unhandled: never = step
        throw new Error(`unhandled step ${JSON.stringify(unhandled)}`)
      }
    }
  }
}
