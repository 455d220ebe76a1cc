'use client'

import { Checkbox } from '@/components/ui/checkbox'
import type { ConversationChannel } from '@/lib/conversations/schema'

type ChannelBoxesProps<Channel extends ConversationChannel> = {
  /** What the ids of the boxes begin with. */
  prefix: string
  channels: readonly Channel[]
  nameOf: (channel: Channel) => string
  value: readonly Channel[]
  onValueChange: (value: Channel[]) => void
}

/** One box a channel. */
export function ChannelBoxes<Channel extends ConversationChannel>(props: ChannelBoxesProps<Channel>) {
  const { prefix, channels, nameOf, value, onValueChange } = props
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-2">
      {channels.map((channel) => (
        // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox is the control
        <label key={channel} className="flex items-center gap-2 text-fg text-sm">
          <Checkbox
            id={`${prefix}-${channel}`}
            checked={value.includes(channel)}
            onCheckedChange={(isOn) =>
              onValueChange(isOn === true ? [...value, channel] : value.filter((one) => one !== channel))
            }
          />
          {nameOf(channel)}
        </label>
      ))}
    </div>
  )
}
