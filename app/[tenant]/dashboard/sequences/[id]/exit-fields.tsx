'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { NamedSelect } from '@/components/ui/named-select'
import { Switch } from '@/components/ui/switch'
import type { Definition } from '@/lib/sequences/schema'
import type { EditorFacts } from './editor-facts'

type Props = {
  definition: Definition
  facts: EditorFacts
  isReadOnly: boolean
  onChange: (changes: Partial<Definition>) => void
}

/** What ends it for somebody before the last step. */
export function ExitFields({ definition, facts, isReadOnly, onChange }: Props) {
  const t = useTranslations('sequences')
  const replyId = useId()
  const { goal, stopsOnReply } = definition
  return (
    <Card>
      <CardHeader title={t('exit.title')} description={t('exit.description')} />
      <CardBody className="grid gap-4">
        <label htmlFor={replyId} className="flex items-center justify-between gap-4 text-fg text-sm">
          {t('exit.reply')}
          <Switch
            id={replyId}
            checked={stopsOnReply}
            disabled={isReadOnly}
            onCheckedChange={(checked) => onChange({ stopsOnReply: checked })}
          />
        </label>
        <NamedSelect
          label={t('exit.segment')}
          none={t('exit.none')}
          options={facts.choices.segments}
          value={goal?.kind === 'segment' ? goal.segmentId : null}
          disabled={isReadOnly}
          onChange={(segmentId) => onChange({ goal: segmentId ? { kind: 'segment', segmentId } : null })}
        />
        <NamedSelect
          label={t('exit.form')}
          hint={t('exit.goalHint')}
          none={t('exit.none')}
          options={facts.forms}
          value={goal?.kind === 'form' ? goal.formId : null}
          disabled={isReadOnly}
          onChange={(formId) => onChange({ goal: formId ? { kind: 'form', formId } : null })}
        />
      </CardBody>
    </Card>
  )
}
