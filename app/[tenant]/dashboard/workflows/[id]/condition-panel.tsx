'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { OneOf } from '@/components/steps/one-of'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { NamedSelect } from '@/components/ui/named-select'
import { TagInput } from '@/components/ui/tag-input'
import { ANSWERED_CHANNELS } from '@/lib/conversations/schema'
import { COMPARISONS, type Comparison, type StepOf, TEST_KINDS, type Test, type TestKind } from '@/lib/workflows/schema'
import { CheckList } from './check-list'
import type { PanelProps } from './step-panel'
import { TargetSelect } from './target-select'
import { useFieldChoices } from './use-field-choices'

type Props = PanelProps<StepOf<'condition'>>

const FIRST: { [Kind in TestKind]: () => Extract<Test, { kind: Kind }> } = {
  answer: () => ({ kind: 'answer', variable: '', is: 'equals', value: '' }),
  contact: () => ({ kind: 'contact', field: 'email', is: 'known', value: '' }),
  tag: () => ({ kind: 'tag', tag: '' }),
  channel: () => ({ kind: 'channel', channels: [] }),
  hours: () => ({ kind: 'hours', isOpen: true }),
  language: () => ({ kind: 'language', languages: [] }),
}

/** What is asked, and where those go on for whom it does not hold. */
export function ConditionPanel(props: Props) {
  const { step, steps, facts, isReadOnly, onChange } = props
  const t = useTranslations('workflows')
  const { test } = step
  return (
    <>
      <NamedSelect
        label={t('condition.about')}
        none={t('choose')}
        options={TEST_KINDS.map((id) => ({ id, name: t(`condition.${id}`) }))}
        value={test?.kind ?? null}
        disabled={isReadOnly}
        onChange={(chosen) => {
          const kind = TEST_KINDS.find((one) => one === chosen)
          onChange({ ...step, test: kind ? FIRST[kind]() : null })
        }}
      />
      {test && <TestFields {...props} test={test} set={(next) => onChange({ ...step, test: next })} />}
      <TargetSelect
        label={t('condition.otherwise')}
        hint={t('condition.otherwiseHint')}
        of={step}
        steps={steps}
        facts={facts}
        value={step.otherwise}
        isReadOnly={isReadOnly}
        onChange={(otherwise) => onChange({ ...step, otherwise })}
      />
    </>
  )
}

const SIDES = ['open', 'closed'] as const
const MOST_LANGUAGES = 20

function TestFields({ test, set, steps, facts, isReadOnly }: Props & { test: Test; set: (test: Test) => void }) {
  const t = useTranslations('workflows')
  const fields = useFieldChoices(facts)
  const variables = [...new Set(steps.flatMap((one) => ('variable' in one && one.variable ? one.variable : [])))]
  switch (test.kind) {
    case 'answer':
      return (
        <Compared test={test} isReadOnly={isReadOnly} onChange={(changes) => set({ ...test, ...changes })}>
          <NamedSelect
            label={t('variable')}
            none={t('choose')}
            options={variables.map((id) => ({ id, name: id }))}
            value={test.variable}
            disabled={isReadOnly}
            onChange={(variable) => set({ ...test, variable: variable ?? '' })}
          />
        </Compared>
      )
    case 'contact':
      return (
        <Compared test={test} isReadOnly={isReadOnly} onChange={(changes) => set({ ...test, ...changes })}>
          <OneOf
            label={t('condition.field')}
            options={fields.map(({ id, name }) => ({ value: id, name }))}
            value={test.field}
            isReadOnly={isReadOnly}
            onChange={(field) => set({ ...test, field })}
          />
        </Compared>
      )
    case 'tag':
      return (
        <NamedSelect
          label={t('tag')}
          none={t('choose')}
          options={[...new Set([...facts.tags, ...(test.tag ? [test.tag] : [])])].map((id) => ({ id, name: id }))}
          value={test.tag}
          disabled={isReadOnly}
          onChange={(tag) => set({ ...test, tag: tag ?? '' })}
        />
      )
    case 'channel':
      return (
        <CheckList
          label={t('begin.channels')}
          options={ANSWERED_CHANNELS.map((value) => ({ value, name: t(`channels.${value}`) }))}
          value={test.channels}
          isReadOnly={isReadOnly}
          onChange={(channels) => set({ ...test, channels })}
        />
      )
    case 'hours':
      return (
        <OneOf
          label={t('begin.hours')}
          options={SIDES.map((value) => ({ value, name: t(`begin.${value}`) }))}
          value={test.isOpen ? 'open' : 'closed'}
          isReadOnly={isReadOnly}
          onChange={(side) => set({ ...test, isOpen: side === 'open' })}
        />
      )
    case 'language':
      return (
        <Field label={t('condition.languages')} hint={t('condition.languagesHint')}>
          <TagInput
            value={test.languages}
            onValueChange={(languages) =>
              set({
                ...test,
                languages: languages.map((one) => one.toLowerCase()).filter((one) => /^[a-z]{2,3}$/.test(one)),
              })
            }
            maxTags={MOST_LANGUAGES}
            disabled={isReadOnly}
          />
        </Field>
      )
  }
}

type ComparedProps = {
  test: { is: Comparison; value: string }
  isReadOnly: boolean
  onChange: (changes: { is?: Comparison; value?: string }) => void
  children: ReactNode
}

/** Something that is known, how it is compared, and with what. */
function Compared({ test, isReadOnly, onChange, children }: ComparedProps) {
  const t = useTranslations('workflows')
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      {children}
      <OneOf
        label={t('condition.is')}
        options={COMPARISONS.map((value) => ({ value, name: t(`comparisons.${value}`) }))}
        value={test.is}
        isReadOnly={isReadOnly}
        onChange={(is) => onChange({ is })}
      />
      {test.is !== 'known' && (
        <Field label={t('condition.value')}>
          <Input
            dir="auto"
            value={test.value}
            maxLength={200}
            readOnly={isReadOnly}
            onChange={({ currentTarget }) => onChange({ value: currentTarget.value })}
          />
        </Field>
      )}
    </div>
  )
}
