'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { GroupEditor } from '@/components/segments/group-editor'
import { draftGroup, emptyGroup, incompleteParts, rulesOf, withAdded, withPart } from '@/components/segments/rule-draft'
import { Field } from '@/components/ui/field'
import { NativeSelect } from '@/components/ui/native-select'
import { rules as rulesSchema } from '@/lib/segments/schema'
import { END, isMail, MAIL_SIGNS, type StepOf } from '@/lib/sequences/schema'
import type { PanelProps } from './step-panel'
import { useStepWords } from './step-words'

type Props = PanelProps<StepOf<'condition'>>

/** What is asked of people, and where those go on of whom it does not hold. */
export function ConditionPanel(props: Props) {
  const { step, at, steps, facts, isReadOnly, onChange } = props
  const t = useTranslations('sequences')
  const words = useStepWords(steps, facts)
  const mails = steps.slice(0, at).filter(isMail)
  const [first] = mails
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
              test: value === 'mail' && first ? { kind: 'mail', stepId: first.id, sign: 'opened' } : null,
            })
          }
        >
          <option value="rules">{t('condition.rules')}</option>
          {(first || kind === 'mail') && <option value="mail">{t('condition.mail')}</option>}
        </NativeSelect>
      </Field>
      {step.test?.kind === 'mail' ? <MailTest {...props} test={step.test} /> : <RulesTest {...props} />}
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

type MailTestProps = Props & { test: Extract<StepOf<'condition'>['test'], { kind: 'mail' }> }

function MailTest({ step, at, steps, isReadOnly, onChange, test }: MailTestProps) {
  const t = useTranslations('sequences')
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t('condition.which')}>
        <NativeSelect
          value={test.stepId}
          disabled={isReadOnly}
          onChange={({ currentTarget }) => onChange({ ...step, test: { ...test, stepId: currentTarget.value } })}
        >
          {steps.slice(0, at).map(
            (one, number) =>
              isMail(one) && (
                <option key={one.id} value={one.id}>
                  {t('stepNumber', { number: number + 1 })} · {one.content.subject}
                </option>
              ),
          )}
        </NativeSelect>
      </Field>
      <Field label={t('condition.sign')}>
        <NativeSelect
          value={test.sign}
          disabled={isReadOnly}
          onChange={({ currentTarget }) =>
            onChange({
              ...step,
              test: { ...test, sign: MAIL_SIGNS.find((sign) => sign === currentTarget.value) ?? 'opened' },
            })
          }
        >
          {MAIL_SIGNS.map((sign) => (
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
