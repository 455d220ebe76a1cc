'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { Audience, CampaignChannel } from '@/lib/campaigns/schema'
import { AudienceFields, type SegmentChoice } from './audience-fields'
import { SendingFields, type SendingRules } from './sending-fields'
import type { useReach } from './use-reach'

type Common = SendingRules & { name: string; audience: Audience }
type Props = {
  channel: CampaignChannel
  written: Common
  change: (changes: Partial<Common>) => void
  save: () => Promise<void>
  isSaving: boolean
  isChanged: boolean
  problem: string | null
  segments: readonly SegmentChoice[]
  /** How many are of the audience at this moment. */
  counted: ReturnType<typeof useReach>
  isReadOnly: boolean
  /** What the message says. */
  children: ReactNode
}

/** What drafts of all channels have: a name, an audience, rules for sending, and one button that saves. */
export function DraftFrame({
  channel,
  written,
  change,
  problem,
  segments,
  counted,
  isReadOnly,
  children,
  ...saving
}: Props) {
  const t = useTranslations('campaigns')
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-stack">
      {problem && <Alert tone="danger">{problem}</Alert>}
      <div className="flex flex-wrap items-end gap-3">
        <Field label={t('name')} className="w-full sm:w-80">
          <Input
            value={written.name}
            maxLength={120}
            readOnly={isReadOnly}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
        </Field>
        {!isReadOnly && (
          <Button
            className="ms-auto"
            variant="primary"
            loading={saving.isSaving}
            disabled={!saving.isChanged}
            onClick={saving.save}
          >
            {t('save')}
          </Button>
        )}
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-stack lg:grid-cols-2">
        <AudienceFields
          channel={channel}
          audience={written.audience}
          segments={segments}
          counted={counted}
          isReadOnly={isReadOnly}
          onChange={(audience) => change({ audience })}
        />
        <SendingFields channel={channel} written={written} isReadOnly={isReadOnly} onChange={change} />
      </div>
      {children}
    </div>
  )
}
