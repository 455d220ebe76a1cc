import { z } from 'zod'
import { MESSAGE_QUEUED, suppressionOf } from '@/lib/conversations'
import { messagePart } from '@/lib/conversations/schema'
import { uuid } from '@/lib/kernel'
import { type CommandContext, command } from '@/lib/operations'
import { changeDelivery } from './change-delivery'

const LEASE_MS = 90_000

const WAITING = ['queued', 'sending']

const FILE = {
  id: true,
  name: true,
  file: { select: { storageKey: true, contentType: true, sizeBytes: true } },
} as const

/** The next message of a conversation that may go now, marked as being sent. Messages go in the order in which they were written. */
async function claim(ctx: CommandContext, conversationId: string) {
  const message = await ctx.db.message.findFirst({
    where: { conversationId, delivery: { in: WAITING } },
    orderBy: { id: 'asc' },
    include: {
      conversation: { select: { channel: true, connectionRef: true, address: true } },
      files: { select: FILE, orderBy: { id: 'asc' } },
    },
  })
  if (!message) return null
  const { id: messageId, conversation, deliveryDueAt } = message
  const whose = { conversationId, messageId }
  const isDue = deliveryDueAt === null || deliveryDueAt.getTime() <= Date.now()
  if (message.delivery === 'sending') {
    if (!isDue) {
      // Somebody is at it. If they die, whoever comes then finds it.
      ctx.emit(MESSAGE_QUEUED, { conversationId }, { at: deliveryDueAt })
      return null
    }
    await changeDelivery(ctx, whose, ['sending'], 'uncertain', { deliveryReason: 'stopped' })
    return claim(ctx, conversationId)
  }
  if (!isDue) return null
  const suppression = await suppressionOf(ctx, conversation)
  if (suppression !== null || conversation.address === null || conversation.connectionRef === null) {
    await changeDelivery(ctx, whose, ['queued'], 'failed', { deliveryReason: 'suppressed' })
    return claim(ctx, conversationId)
  }
  const isOurs = await changeDelivery(ctx, whose, ['queued'], 'sending', {
    deliveryDueAt: new Date(Date.now() + LEASE_MS),
    attempts: { increment: 1 },
  })
  if (!isOurs) return null
  return {
    ...whose,
    channel: conversation.channel,
    connectionRef: conversation.connectionRef,
    address: conversation.address,
    /** How often it had been tried before. */
    attempts: message.attempts,
    authorKind: message.authorKind,
    authorName: message.authorName,
    body: message.body,
    sources: message.sources,
    part: messagePart.safeParse(message.part).data ?? null,
    files: message.files.flatMap(({ id, name, file }) => (file ? [{ id, name, ...file }] : [])),
  }
}

export const claimNext = command({
  name: 'deliveries.claim-next',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ conversationId: uuid }),
  handler: ({ ctx, input: { conversationId } }) => claim(ctx, conversationId),
})

export type ClaimedMessage = NonNullable<Awaited<ReturnType<typeof claimNext>>>
