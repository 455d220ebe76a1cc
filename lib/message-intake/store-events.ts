import { newId } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { storeEventsInput, type ToldEvent } from './schema'

export const MESSAGE_TOLD = 'message.told'

/** A message has each status once. */
const keyOf = (event: ToldEvent): string => `${event.id}:${event.kind === 'status' ? event.status : event.kind}`

/** Keeps what a provider told until something has followed from it. Twice is once. */
export const storeEvents = command({
  name: 'message-intake.store',
  access: 'system',
  isAudited: false,
  worksWhileClosing: true,
  input: storeEventsInput,
  handler: async ({ ctx, input: { channel, events } }) => {
    const made = await ctx.db.messageEvent.createMany({
      data: events.map((event) => ({ id: newId(), channel, key: keyOf(event), data: event })),
      skipDuplicates: true,
    })
    if (made.count > 0) ctx.emit(MESSAGE_TOLD, {})
    return { stored: made.count }
  },
})
