'use client'

import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import type { ANSWERED_CHANNELS } from '@/lib/conversations/schema'

export type AnsweredChannel = (typeof ANSWERED_CHANNELS)[number]

/** Those that customers can write through today. */
const SHOWN: readonly AnsweredChannel[] = ['web_chat', 'whatsapp', 'sms', 'email']

/** Where the agent answers by itself; elsewhere a conversation waits for a person. */
export function AnsweredChannels({
  value,
  onValueChange,
}: {
  value: AnsweredChannel[]
  onValueChange: (value: AnsweredChannel[]) => void
}) {
  const t = useTranslations('agents.channels')
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-2">
      {SHOWN.map((channel) => (
        // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox is the control
        <label key={channel} className="flex items-center gap-2 text-fg text-sm">
          <Checkbox
            id={`answers-${channel}`}
            checked={value.includes(channel)}
            onCheckedChange={(isOn) =>
              onValueChange(isOn === true ? [...value, channel] : value.filter((one) => one !== channel))
            }
          />
          {t(channel)}
        </label>
      ))}
    </div>
  )
}
