import { heardOfConnection } from '@/lib/channels'
import type { Prisma } from '@/lib/db'
import { newId } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { keyOf } from './event-key'
import { storeEventsInput, type ToldEvent, type Wish } from './schema'
import { wishOf } from './stop-words'

export const MESSAGE_TOLD = 'message.told'

/** Rows in one statement. */
const AT_ONCE = 1_000

/** What somebody wishes, by a word or by a switch in their app. */
function wishIn(event: ToldEvent): { wish: Wish; wishOf: string; toldAt: string } | null {
  const wish = event.kind === 'wish' ? event.wish : event.kind === 'text' ? wishOf(event.text) : null
  return wish && (event.kind === 'wish' || event.kind === 'text')
    ? { wish, wishOf: event.from, toldAt: event.at }
    : null
}

/** What is kept can be read back: it came out of JSON. */
const asJson = (raw: unknown) => raw as Prisma.InputJsonValue

/** Keeps what a provider told until something has followed from it. Twice is once. */
export const storeEvents = command({
  name: 'message-intake.store',
  access: 'system',
  isAudited: false,
  worksWhileClosing: true,
  input: storeEventsInput,
  handler: async ({ ctx, input: { channel, told, connectionId } }) => {
    let stored = 0
    for (let at = 0; at < told.length; at += AT_ONCE) {
      const made = await ctx.db.messageEvent.createMany({
        data: told.slice(at, at + AT_ONCE).map(({ event, raw }) => ({
          id: newId(),
          channel,
          key: keyOf(event),
          data: asJson(event),
          ...(raw === undefined || raw === null ? {} : { raw: asJson(raw) }),
          ...wishIn(event),
        })),
        skipDuplicates: true,
      })
      stored += made.count
    }
    if (connectionId) await heardOfConnection(ctx, connectionId)
    if (stored > 0) ctx.emit(MESSAGE_TOLD, {})
    return { stored }
  },
})
