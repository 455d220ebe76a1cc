'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Switch } from '@/components/ui/switch'
import type { CampaignChannel } from '@/lib/campaigns/schema'

export type SendingRules = { tracksOpens: boolean; tracksClicks: boolean; perMinute: number | null }
type Props = {
  channel: CampaignChannel
  written: SendingRules
  isReadOnly: boolean
  onChange: (changes: Partial<SendingRules>) => void
}

/** How it is sent: what is counted, and how fast. */
export function SendingFields({ channel, written, isReadOnly, onChange }: Props) {
  const t = useTranslations('campaigns')
  const opensId = useId()
  const clicksId = useId()
  return (
    <Card>
      <CardHeader title={t('sending.title')} />
      <CardBody className="grid gap-4">
        {channel === 'email' && (
          <label htmlFor={opensId} className="flex items-center justify-between gap-4 text-fg text-sm">
            {t('sending.opens')}
            <Switch
              id={opensId}
              checked={written.tracksOpens}
              disabled={isReadOnly}
              onCheckedChange={(tracksOpens) => onChange({ tracksOpens })}
            />
          </label>
        )}
        <label htmlFor={clicksId} className="flex items-center justify-between gap-4 text-fg text-sm">
          {t(channel === 'email' ? 'sending.clicks' : 'sending.shortLinks')}
          <Switch
            id={clicksId}
            checked={written.tracksClicks}
            disabled={isReadOnly}
            onCheckedChange={(tracksClicks) => onChange({ tracksClicks })}
          />
        </label>
        <Field
          label={t('sending.perMinute')}
          hint={t(channel === 'email' ? 'sending.perMinuteHint' : 'sending.perMinuteProvider')}
        >
          <Input
            type="number"
            min={1}
            max={100_000}
            readOnly={isReadOnly}
            value={written.perMinute ?? ''}
            onChange={({ currentTarget }) =>
              onChange({ perMinute: currentTarget.value === '' ? null : Math.trunc(currentTarget.valueAsNumber) })
            }
          />
        </Field>
      </CardBody>
    </Card>
  )
}
