'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { GroupEditor } from '@/components/segments/group-editor'
import { draftGroup, emptyGroup, incompleteParts, rulesOf, withAdded, withPart } from '@/components/segments/rule-draft'
import { Field } from '@/components/ui/field'
import { NativeSelect } from '@/components/ui/native-select'
import { rules as rulesSchema } from '@/lib/segments/schema'
import { channelOf, END, isMessage, type MessageStep, SIGNS_OF, type StepOf } from '@/lib/sequences/schema'
import type { PanelProps } from './step-panel'
import { useStepWords } from './step-words'

type Props = PanelProps<StepOf<'condition'>>

/** What is asked of people, and where those go on of whom it does not hold. */
export function ConditionPanel(props: Props) {
  const { step, at, steps, facts, isReadOnly, onChange } = props
  const t = useTranslations('sequences')
  const words = useStepWords(steps, facts)
  const [first] = steps.slice(0, at).filter(isMessage)
  const kind = step.test?.kind ?? 'rules'
  return (
    <>
      <Field label={t('condition.about')}>
        <NativeSelect
          value={kind}
          disabled={isReadOnly}
          onChange={({ currentTarget: { value } }) =>
            onChange({
              ...step,
              test: value === 'mail' && first ? { kind: 'mail', stepId: first.id, sign: signsOf(first)[0] } : null,
            })
          }
        >
          <option value="rules">{t('condition.rules')}</option>
          {(first || kind === 'mail') && <option value="mail">{t('condition.mail')}</option>}
        </NativeSelect>
      </Field>
      {step.test?.kind === 'mail' ? <MessageTest {...props} test={step.test} /> : <RulesTest {...props} />}
      <Field label={t('condition.otherwise')} hint={t('condition.otherwiseHint')}>
        <NativeSelect
          value={step.otherwise}
          disabled={isReadOnly}
          onChange={({ currentTarget }) => onChange({ ...step, otherwise: currentTarget.value })}
        >
          <option value={END}>{t('condition.end')}</option>
          {steps.slice(at + 1).map((one, behind) => (
            <option key={one.id} value={one.id}>
              {t('stepNumber', { number: at + behind + 2 })} · {words(one)}
            </option>
          ))}
        </NativeSelect>
      </Field>
    </>
  )
}

const signsOf = (step: MessageStep) => SIGNS_OF[channelOf(step)]

type MessageTestProps = Props & { test: Extract<StepOf<'condition'>['test'], { kind: 'mail' }> }

function MessageTest({ step, at, steps, facts, isReadOnly, onChange, test }: MessageTestProps) {
  const t = useTranslations('sequences')
  const words = useStepWords(steps, facts)
  const messages = steps.slice(0, at).filter(isMessage)
  const chosen = messages.find(({ id }) => id === test.stepId)
  const signs = chosen ? signsOf(chosen) : [test.sign]
  const choose = (id: string) => {
    const next = messages.find((one) => one.id === id)
    if (!next) return
    const sign = signsOf(next).find((one) => one === test.sign) ?? signsOf(next)[0]
    onChange({ ...step, test: { ...test, stepId: id, sign } })
  }
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t('condition.which')}>
        <NativeSelect
          value={test.stepId}
          disabled={isReadOnly}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          {messages.map((one) => (
            <option key={one.id} value={one.id}>
              {t('stepNumber', { number: steps.indexOf(one) + 1 })} · {words(one)}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <Field label={t('condition.sign')}>
        <NativeSelect
          value={test.sign}
          disabled={isReadOnly}
          onChange={({ currentTarget }) =>
            onChange({
              ...step,
              test: { ...test, sign: signs.find((sign) => sign === currentTarget.value) ?? test.sign },
            })
          }
        >
          {signs.map((sign) => (
            <option key={sign} value={sign}>
              {t(`condition.${sign}`)}
            </option>
          ))}
        </NativeSelect>
      </Field>
    </div>
  )
}

/** Rules as segments have them. What is not whole yet is not kept: the step has no condition until then. */
function RulesTest({ step, facts, isReadOnly, onChange }: Props) {
  const t = useTranslations('segments.builder')
  const [group, setGroup] = useState(() => (step.test?.kind === 'rules' ? draftGroup(step.test.rules) : emptyGroup()))
  const take = (next: typeof group) => {
    setGroup(next)
    const whole = rulesSchema.safeParse(rulesOf(next))
    onChange({ ...step, test: whole.success ? { kind: 'rules', rules: whole.data } : null })
  }
  return (
    <GroupEditor
      group={group}
      choices={facts.choices}
      disabled={isReadOnly}
      problems={step.test === null ? incompleteParts(group, t('incomplete')) : new Map()}
      onPart={(id, part) => take(part && 'rules' in part && id === group.id ? part : withPart(group, id, part))}
      onAdd={(id, part) => take(withAdded(group, id, part))}
    />
  )
}
