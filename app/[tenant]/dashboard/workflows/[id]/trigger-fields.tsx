'use client'

import { useTranslations } from 'next-intl'
import { OneOf } from '@/components/steps/one-of'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { NamedSelect } from '@/components/ui/named-select'
import { TagInput } from '@/components/ui/tag-input'
import { ANSWERED_CHANNELS } from '@/lib/conversations/schema'
import { TRIGGER_HOURS, TRIGGER_KINDS, type Trigger, WORD_PLACES } from '@/lib/workflows/schema'
import { CheckList } from './check-list'
import type { PartProps } from './hours-fields'

const MOST_WORDS = 20

/** What a workflow begins with. */
export function TriggerFields({ definition, facts, isReadOnly, onChange }: PartProps) {
  const t = useTranslations('workflows')
  const { trigger } = definition
  const set = (changes: Partial<Trigger>) => onChange({ trigger: { ...trigger, ...changes } })
  return (
    <Card>
      <CardHeader title={t('begin.title')} description={t('begin.description')} />
      <CardBody className="grid gap-4">
        <OneOf
          label={t('begin.when')}
          options={TRIGGER_KINDS.map((value) => ({ value, name: t(`triggers.${value}`) }))}
          value={trigger.kind}
          isReadOnly={isReadOnly}
          onChange={(kind) => set({ kind })}
        />
        {trigger.kind === 'message' && (
          <>
            <OneOf
              label={t('begin.place')}
              options={WORD_PLACES.map((value) => ({ value, name: t(`begin.${value}`) }))}
              value={trigger.place}
              isReadOnly={isReadOnly}
              onChange={(place) => set({ place })}
            />
            <Field label={t('begin.words')} hint={t('begin.wordsHint')}>
              <TagInput
                value={trigger.words}
                onValueChange={(words) => set({ words })}
                maxTags={MOST_WORDS}
                disabled={isReadOnly}
              />
            </Field>
          </>
        )}
        {trigger.kind === 'label' && (
          <NamedSelect
            label={t('label')}
            hint={t('begin.labelHint')}
            none={t('choose')}
            options={facts.labels}
            value={trigger.labelId}
            disabled={isReadOnly}
            onChange={(labelId) => set({ labelId })}
          />
        )}
        <CheckList
          label={t('begin.channels')}
          hint={t('begin.channelsHint')}
          options={ANSWERED_CHANNELS.map((value) => ({ value, name: t(`channels.${value}`) }))}
          value={trigger.channels}
          isReadOnly={isReadOnly}
          onChange={(channels) => set({ channels })}
        />
        <OneOf
          label={t('begin.hours')}
          hint={trigger.hours !== 'any' && definition.hours === null ? t('begin.noHours') : t('begin.hoursHint')}
          options={TRIGGER_HOURS.map((value) => ({ value, name: t(`begin.${value}`) }))}
          value={trigger.hours}
          isReadOnly={isReadOnly}
          onChange={(hours) => set({ hours })}
        />
      </CardBody>
    </Card>
  )
}
