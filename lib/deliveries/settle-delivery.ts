import { z } from 'zod'
import { refuseMessages } from '@/lib/campaigns'
import { MESSAGE_QUEUED } from '@/lib/conversations'
import { uuid } from '@/lib/kernel'
import { type CommandContext, command } from '@/lib/operations'
import { suppress } from '@/lib/suppressions'
import { SUPPRESSED_CHANNELS } from '@/lib/suppressions/schema'
import { changeDelivery } from './change-delivery'

const loses = z.enum(['bounced', 'unsubscribed']).nullable()
const reason = z.string().max(300)

const input = z.strictObject({
  conversationId: uuid,
  messageId: uuid,
  outcome: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('sent'), providerId: z.string().max(500) }),
    z.strictObject({ state: z.literal('queued'), reason, dueInSeconds: z.number() }),
    z.strictObject({ state: z.enum(['failed', 'uncertain']), reason, loses }),
  ]),
})

/** What follows for an address at which nobody is, or who wants nothing more. */
export async function loseAddress(
  ctx: CommandContext,
  conversationId: string,
  lost: 'bounced' | 'unsubscribed' | null,
  evidence: string,
): Promise<void> {
  if (!lost) return
  const row = await ctx.db.conversation.findFirst({
    where: { id: conversationId },
    select: { channel: true, address: true },
  })
  const channel = z.enum(SUPPRESSED_CHANNELS).safeParse(row?.channel)
  if (!row?.address || !channel.success) return
  if (lost === 'unsubscribed')
    await refuseMessages(ctx, { channel: channel.data, addresses: [row.address], about: null, evidence })
  else await suppress(ctx, { channel: channel.data, address: row.address, reason: 'bounced', detail: evidence })
}

/** Notes how handing over a message has ended. What the provider has told meanwhile stays. */
export const settleDelivery = command({
  name: 'deliveries.settle',
  access: 'system',
  isAudited: false,
  input,
  handler: async ({ ctx, input: { outcome, ...whose } }) => {
    const { conversationId, messageId } = whose
    if (outcome.state === 'sent') {
      const { providerId } = outcome
      await ctx.db.message.updateMany({ where: { id: messageId, providerId: null }, data: { providerId } })
      await changeDelivery(ctx, whose, ['sending', 'uncertain'], 'sent')
      return
    }
    if (outcome.state === 'queued') {
      const at = new Date(Date.now() + outcome.dueInSeconds * 1_000)
      const news = { deliveryReason: outcome.reason, deliveryDueAt: at }
      if (await changeDelivery(ctx, whose, ['sending'], 'queued', news))
        ctx.emit(MESSAGE_QUEUED, { conversationId }, { at })
      return
    }
    await changeDelivery(ctx, whose, ['sending'], outcome.state, { deliveryReason: outcome.reason })
    await loseAddress(ctx, conversationId, outcome.loses, outcome.reason)
  },
})
