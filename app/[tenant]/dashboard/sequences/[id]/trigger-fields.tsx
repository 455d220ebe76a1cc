'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { NamedSelect } from '@/components/ui/named-select'
import { NativeSelect } from '@/components/ui/native-select'
import { Switch } from '@/components/ui/switch'
import { type Definition, TRIGGER_KINDS, type Trigger, type TriggerKind } from '@/lib/sequences/schema'
import { DateFields } from './date-fields'
import type { EditorFacts } from './editor-facts'

type Props = {
  definition: Definition
  facts: EditorFacts
  isReadOnly: boolean
  onChange: (changes: Partial<Definition>) => void
}

const FIRST: { [Kind in TriggerKind]: () => Extract<Trigger, { kind: Kind }> } = {
  manual: () => ({ kind: 'manual' }),
  segment: () => ({ kind: 'segment', segmentId: null, isForPresent: false }),
  form: () => ({ kind: 'form', formId: null }),
  tag: () => ({ kind: 'tag', tag: '' }),
  date: () => ({ kind: 'date', field: null, shiftDays: -1, hour: 9, isYearly: false }),
}

/** What brings people in, and how often it may. */
export function TriggerFields({ definition, facts, isReadOnly, onChange }: Props) {
  const t = useTranslations('sequences')
  const { trigger, againAfterDays } = definition
  const presentId = useId()
  const choose = (kind: TriggerKind) =>
    // Each appointment is to be reminded of.
    onChange({ trigger: FIRST[kind](), ...(kind === 'date' ? { againAfterDays: 0 } : {}) })
  const set = (next: Trigger) => onChange({ trigger: next })
  return (
    <Card>
      <CardHeader title={t('begin.title')} description={t('begin.description')} />
      <CardBody className="grid gap-4">
        <Field label={t('begin.when')}>
          <NativeSelect
            value={trigger.kind}
            disabled={isReadOnly}
            onChange={(event) => choose(TRIGGER_KINDS.find((kind) => kind === event.currentTarget.value) ?? 'manual')}
          >
            {TRIGGER_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`triggers.${kind}`)}
              </option>
            ))}
          </NativeSelect>
        </Field>
        {trigger.kind === 'segment' && (
          <>
            <NamedSelect
              label={t('segment')}
              none={t('choose')}
              options={facts.choices.segments}
              value={trigger.segmentId}
              disabled={isReadOnly}
              onChange={(segmentId) => set({ ...trigger, segmentId })}
            />
            <label htmlFor={presentId} className="flex items-center justify-between gap-4 text-fg text-sm">
              {t('begin.present')}
              <Switch
                id={presentId}
                checked={trigger.isForPresent}
                disabled={isReadOnly}
                onCheckedChange={(isForPresent) => set({ ...trigger, isForPresent })}
              />
            </label>
          </>
        )}
        {trigger.kind === 'form' && (
          <NamedSelect
            label={t('form')}
            none={t('choose')}
            options={facts.forms}
            value={trigger.formId}
            disabled={isReadOnly}
            onChange={(formId) => set({ ...trigger, formId })}
          />
        )}
        {trigger.kind === 'tag' && (
          <NamedSelect
            label={t('tag')}
            hint={t('begin.tagHint')}
            none={t('choose')}
            options={facts.choices.tags.map((name) => ({ id: name, name }))}
            value={trigger.tag}
            disabled={isReadOnly}
            onChange={(tag) => set({ ...trigger, tag: tag ?? '' })}
          />
        )}
        {trigger.kind === 'date' && (
          <DateFields trigger={trigger} fields={facts.choices.fields} isReadOnly={isReadOnly} onChange={set} />
        )}
        <Field label={t('again.label')} hint={t('again.hint')}>
          <NativeSelect
            value={againAfterDays === null ? 'never' : againAfterDays === 0 ? 'always' : 'days'}
            disabled={isReadOnly}
            onChange={({ currentTarget: { value } }) =>
              onChange({ againAfterDays: value === 'never' ? null : value === 'always' ? 0 : 30 })
            }
          >
            <option value="never">{t('again.never')}</option>
            <option value="days">{t('again.days')}</option>
            <option value="always">{t('again.always')}</option>
          </NativeSelect>
        </Field>
        {againAfterDays !== null && againAfterDays > 0 && (
          <Field label={t('again.afterDays')}>
            <Input
              type="number"
              min={1}
              max={3650}
              value={againAfterDays}
              readOnly={isReadOnly}
              onChange={({ currentTarget }) =>
                onChange({ againAfterDays: Math.max(1, Math.trunc(currentTarget.valueAsNumber || 1)) })
              }
            />
          </Field>
        )}
      </CardBody>
    </Card>
  )
}
