import { z } from 'zod'
import { noteReply } from '@/lib/campaigns'
import { contactName } from '@/lib/contacts/schema'
import { noteWish, receiveFromChannel } from '@/lib/conversations'
import type { CarriedChannel } from '@/lib/conversations/schema'
import { uuid } from '@/lib/kernel'
import { type CommandContext, command } from '@/lib/operations'
import type { SuppressedChannel } from '@/lib/suppressions/schema'
import { claimEvents } from './claim-events'
import { knownAddresses } from './known-addresses'
import { learnUserId } from './learn-user-id'
import type { ToldEvent } from './schema'
import { settleWish } from './settle-wish'
import { wishOf } from './stop-words'

type Answered = Awaited<ReturnType<typeof noteReply>>
type Text = Extract<ToldEvent, { kind: 'text' }>
type CarriedText = { channel: SuppressedChannel; event: Text; addresses: readonly string[] }

/** A word like STOP or START, which staff sees as a line of its own. @returns whether it was a wish, and no message */
async function heedWish(
  ctx: CommandContext,
  { channel, event: { from, text, at, connectionId }, addresses }: CarriedText,
  about: Answered,
): Promise<boolean> {
  const wish = wishOf(text)
  if (wish === null) return false
  const evidence = text.slice(0, 200).toWellFormed()
  const told = await settleWish(ctx, { channel, addresses, wish, at, evidence, about })
  const word = text.trim().slice(0, 60).toWellFormed()
  if (told && connectionId) await noteWish(ctx, { channel, connectionRef: connectionId, from, word, wish: told })
  return wish === 'stop' || told !== null
}

/** Counts a text for the campaign that it answers, and heeds what it wishes. A company's own channel carries no campaigns. */
async function meetWishes(ctx: CommandContext, channel: CarriedChannel, event: Text): Promise<Answered | 'heeded'> {
  if (channel === 'api') return null
  const addresses = await knownAddresses(ctx, channel, event)
  const about = await noteReply(ctx, { channel, addresses })
  return (await heedWish(ctx, { channel, event, addresses }, about)) ? 'heeded' : about
}

/** What follows from a text that somebody wrote: it is counted for the campaign that it answers, heeded, and put into the inbox. Twice is once. */
export const settleText = command({
  name: 'message-intake.settle-text',
  access: 'system',
  isAudited: false,
  worksWhileClosing: true,
  input: z.strictObject({ eventId: uuid }),
  handler: async ({ ctx, input: { eventId } }) => {
    const [claimed] = await claimEvents(ctx, [eventId])
    if (claimed?.event.kind !== 'text') return
    const { channel, event } = claimed
    const isLearnt = await learnUserId(ctx, event.from, event.userId)
    const met = await meetWishes(ctx, channel, event)
    if (met === 'heeded') return
    const files = [...(event.media ? [event.media] : []), ...event.files]
    const isSilent = event.text.trim() === '' && files.length === 0 && !event.part
    if (isSilent || !event.connectionId) return
    const name = contactName.safeParse(event.name)
    await receiveFromChannel(ctx, {
      channel,
      connectionRef: event.connectionId,
      from: event.from,
      ...(name.success ? { name: name.data } : {}),
      providerId: event.id,
      body: event.text,
      files,
      part: event.part,
      choice: event.choice,
      campaign: met && { id: met.campaignId, contactId: met.contactId, sentAt: met.sentAt },
    })
    // Of somebody new there was nobody to learn it of before.
    if (!isLearnt) await learnUserId(ctx, event.from, event.userId)
  },
})
