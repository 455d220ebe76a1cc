'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { NumberText } from '@/components/ui/number'
import { RadioGroup } from '@/components/ui/radio-group'
import type { Audience, CampaignChannel } from '@/lib/campaigns/schema'
import type { useReach } from './use-reach'

export type SegmentChoice = { id: string; name: string; members: number }
type Props = {
  channel: CampaignChannel
  audience: Audience
  segments: readonly SegmentChoice[]
  /** How many are of it at this moment. */
  counted: ReturnType<typeof useReach>
  isReadOnly: boolean
  onChange: (audience: Audience) => void
}

/** Whom a campaign goes to, with the number of people at this moment. */
export function AudienceFields({ channel, audience, segments, counted, isReadOnly, onChange }: Props) {
  const t = useTranslations('campaigns')
  const isEverybody = audience.segments === null
  return (
    <Card>
      <CardHeader title={t('audience.title')} />
      <CardBody className="grid gap-4">
        <RadioGroup
          aria-label={t('audience.title')}
          value={isEverybody ? 'everybody' : 'segments'}
          disabled={isReadOnly}
          onValueChange={(value) =>
            onChange({ ...audience, segments: value === 'everybody' ? null : segments.slice(0, 1).map(({ id }) => id) })
          }
          options={[
            { value: 'everybody', label: t('audience.everybody'), description: t(`audience.everybodyBy.${channel}`) },
            {
              value: 'segments',
              label: t('audience.segments'),
              description: segments.length === 0 ? t('audience.noSegments') : t('audience.segmentsHint'),
              disabled: segments.length === 0,
            },
          ]}
        />
        {!isEverybody && (
          <SegmentList
            label={t('audience.segments')}
            segments={segments}
            chosen={audience.segments ?? []}
            isReadOnly={isReadOnly}
            onChange={(ids) => onChange({ ...audience, segments: ids })}
          />
        )}
        {segments.length > 0 && (
          <SegmentList
            label={t('audience.exclusions')}
            segments={segments}
            chosen={audience.exclusions}
            isReadOnly={isReadOnly}
            onChange={(exclusions) => onChange({ ...audience, exclusions })}
          />
        )}
        <Counted channel={channel} {...counted} />
      </CardBody>
    </Card>
  )
}

type ListProps = {
  label: string
  segments: readonly SegmentChoice[]
  chosen: readonly string[]
  isReadOnly: boolean
  onChange: (ids: string[]) => void
}

function SegmentList({ label, segments, chosen, isReadOnly, onChange }: ListProps) {
  const listId = useId()
  return (
    <fieldset className="grid gap-2" disabled={isReadOnly}>
      <legend className="mb-1.5 font-medium text-fg text-sm">{label}</legend>
      <div className="grid max-h-48 gap-2 overflow-y-auto">
        {segments.map(({ id, name, members }) => (
          <label key={id} htmlFor={`${listId}-${id}`} className="flex items-center gap-2.5 text-fg text-sm">
            <Checkbox
              id={`${listId}-${id}`}
              checked={chosen.includes(id)}
              onCheckedChange={(checked) =>
                onChange(checked === true ? [...chosen, id] : chosen.filter((other) => other !== id))
              }
            />
            <span dir="auto" className="min-w-0 flex-1 truncate">
              {name}
            </span>
            <span className="text-muted">
              <NumberText value={members} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

type CountedProps = ReturnType<typeof useReach> & { channel: CampaignChannel }

function Counted({ channel, reach, problem }: CountedProps) {
  const t = useTranslations('campaigns')
  return (
    <p className="border-line-subtle border-t pt-4 text-muted text-sm" aria-live="polite">
      {problem ??
        (reach ? t(channel === 'email' ? 'audience.reach' : 'audience.reachPhone', reach) : t('audience.counting'))}
    </p>
  )
}
