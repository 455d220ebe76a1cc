import { z } from 'zod'
import { allowMessages, noteReply, refuseMessages } from '@/lib/campaigns'
import type { CampaignChannel } from '@/lib/campaigns/schema'
import { noteWish, receiveFromChannel } from '@/lib/conversations'
import { uuid } from '@/lib/kernel'
import { type CommandContext, command } from '@/lib/operations'
import { claimEvents } from './claim-events'
import type { ToldEvent } from './schema'
import { wishOf } from './stop-words'

type Text = Extract<ToldEvent, { kind: 'text' }>
type CarriedText = { channel: CampaignChannel; event: Text }

/**
 * A word like STOP keeps the number from messages. One like START is a wish only of somebody who has said stop: `yes` is a common
 * answer. @returns whether it was a wish
 */
async function heedWish(
  ctx: CommandContext,
  { channel, event: { from, text, connectionId } }: CarriedText,
  about: Awaited<ReturnType<typeof noteReply>>,
): Promise<boolean> {
  const wish = wishOf(text)
  if (wish === null) return false
  const evidence = text.slice(0, 200)
  const word = text.trim().slice(0, 60)
  const tell = async (told: 'stopped' | 'started') => {
    if (connectionId) await noteWish(ctx, { channel, connectionRef: connectionId, from, word, wish: told })
  }
  if (wish === 'stop') {
    const whose = about && { campaignId: about.campaignId, contactId: about.contactId }
    await refuseMessages(ctx, { channel, address: from, about: whose, evidence })
    await tell('stopped')
    return true
  }
  if (!(await allowMessages(ctx, { channel, address: from, evidence }))) return false
  await tell('started')
  return true
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
    const about = await noteReply(ctx, { channel, from: event.from })
    if (await heedWish(ctx, { channel, event }, about)) return
    if (event.text.trim() === '' || !event.connectionId) return
    await receiveFromChannel(ctx, {
      channel,
      connectionRef: event.connectionId,
      from: event.from,
      providerId: event.id,
      body: event.text,
      campaign: about && { id: about.campaignId, contactId: about.contactId, sentAt: about.sentAt },
    })
  },
})
