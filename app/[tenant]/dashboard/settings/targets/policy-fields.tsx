'use client'

import { useTranslations } from 'next-intl'
import { ChannelBoxes } from '@/components/conversations/channel-boxes'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { MoveButtons } from '@/components/ui/move-buttons'
import { CONVERSATION_CHANNELS } from '@/lib/conversations/schema'
import type { Policy } from '@/lib/targets/schema'

type PolicyFieldsProps = {
  policy: Policy
  at: number
  count: number
  onChange: (changes: Partial<Policy>) => void
  onMove: (to: number) => void
  onRemove: () => void
}

const TARGETS = ['firstMinutes', 'nextMinutes', 'resolutionMinutes'] as const

export function PolicyFields({ policy, onChange, ...place }: PolicyFieldsProps) {
  const t = useTranslations('targets')
  const inChannel = useTranslations('inbox.channels')
  return (
    <fieldset className="grid min-w-0 gap-4 rounded-card border border-line p-4">
      <legend className="sr-only">{policy.name}</legend>
      <div className="flex items-end gap-2">
        <Field label={t('name')} className="flex-1">
          <Input
            dir="auto"
            value={policy.name}
            maxLength={60}
            onChange={(event) => onChange({ name: event.currentTarget.value })}
          />
        </Field>
        <MoveButtons name={policy.name} {...place} />
      </div>
      <Field label={t('channels')} hint={t('channelsHint')} isGroup>
        <ChannelBoxes
          prefix={`policy-${policy.id}`}
          channels={CONVERSATION_CHANNELS}
          nameOf={(channel) => inChannel(channel)}
          value={policy.channels}
          onValueChange={(channels) => onChange({ channels })}
        />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        {TARGETS.map((target) => (
          <Field key={target} label={t(target)}>
            <Input
              type="number"
              min={1}
              value={policy[target] ?? ''}
              onChange={(event) => onChange({ [target]: Number(event.currentTarget.value) || null })}
            />
          </Field>
        ))}
        <Field label={t('warnMinutes')}>
          <Input
            type="number"
            min={0}
            value={policy.warnMinutes}
            onChange={(event) => onChange({ warnMinutes: Number(event.currentTarget.value) })}
          />
        </Field>
      </div>
    </fieldset>
  )
}
