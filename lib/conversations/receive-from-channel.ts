import { meetContact } from '@/lib/contacts'
import { newId } from '@/lib/kernel'
import { type CommandContext, command } from '@/lib/operations'
import { firstStateOn } from './answering-agent'
import { appendMessage } from './append-message'
import { isKeptOut } from './blocked-sender'
import { changeConversation, WAITS_AGAIN } from './change-conversation'
import { identityKindOf } from './channel-identity'
import { chosenWords } from './choice-id'
import { type LockedConversation, lockConversation } from './lock-conversation'
import { type CarriedChannel, type MessagePart, receiveFromChannelInput } from './schema'
import { afterContactMessage, asSpam, SAME_MATTER_MS } from './state'
import { tellStaff } from './system-message'

type Place = { contactId: string; channel: CarriedChannel; connectionRef: string; address: string }

/** What is still the same matter. */
const goesOn = () => ({
  OR: [
    { status: { in: ['open', 'snoozed'] } },
    { status: 'closed', closedAt: { gt: new Date(Date.now() - SAME_MATTER_MS) } },
  ],
})
/** What a blocked sender writes stands with their spam; what was settled before is left alone. */
const KEPT_OUT = { status: { in: ['open', 'snoozed', 'spam'] } }

/** The conversation that a message from there belongs to: the latest one, unless it has been closed for longer than a matter lasts. */
export async function conversationAt(
  ctx: CommandContext,
  place: Place,
  isBlocked = false,
): Promise<LockedConversation | null> {
  const latest = await ctx.db.conversation.findFirst({
    where: { ...place, ...(isBlocked ? KEPT_OUT : goesOn()) },
    orderBy: { id: 'desc' },
    select: { id: true },
  })
  return latest && lockConversation(ctx, latest.id)
}

async function beginConversation(ctx: CommandContext, place: Place, isBlocked: boolean): Promise<LockedConversation> {
  const id = newId()
  const state = await firstStateOn(ctx, place)
  const status = isBlocked ? 'spam' : 'open'
  await ctx.db.conversation.create({ data: { id, ...place, state, status }, select: { id: true } })
  if (!isBlocked) ctx.emit('conversation.started', { conversationId: id, contactId: place.contactId })
  return lockConversation(ctx, id)
}

/** The customer writes on. Of a sender who is blocked it is spam from now on. */
export async function continueConversation(
  ctx: CommandContext,
  conversation: LockedConversation,
  isBlocked: boolean,
): Promise<void> {
  if (isBlocked) {
    if (conversation.status !== 'spam') await changeConversation(ctx, conversation, asSpam)
    return
  }
  const first = await firstStateOn(ctx, conversation)
  const change = afterContactMessage(conversation, new Date(), first)
  if (!change) return
  if (conversation.status === 'closed') await tellStaff(ctx, conversation, 'reopenedByContact')
  await changeConversation(ctx, conversation, change)
  if (change.state === 'waiting') ctx.emit(WAITS_AGAIN, { conversationId: conversation.id })
}

/** A message answers a campaign when it is the first that was said since the campaign came. */
async function answeredCampaign(
  ctx: CommandContext,
  conversationId: string,
  campaign: { id: string; sentAt: Date } | null,
): Promise<string | null> {
  if (!campaign) return null
  const since = await ctx.db.message.count({
    where: { conversationId, isNote: false, createdAt: { gte: campaign.sentAt } },
    take: 1,
  })
  return since > 0 ? null : campaign.id
}

const LONGEST_QUOTE = 200

/** A reaction, and what was changed or taken back afterwards, with the words that it is about. */
async function withQuote(ctx: CommandContext, conversationId: string, part: MessagePart): Promise<MessagePart> {
  if (!('to' in part) || part.to === null) return part
  const about = await ctx.db.message.findFirst({
    where: { providerId: part.to, conversationId },
    select: { body: true },
  })
  return { ...part, quote: about?.body.slice(0, LONGEST_QUOTE).toWellFormed() || null }
}

/**
 * What somebody writes through a channel of a provider: it makes or continues the contact and the conversation. The same message
 * again changes nothing.
 */
export const receiveFromChannel = command({
  name: 'conversations.receive-from-channel',
  access: 'system',
  worksWhileClosing: true,
  isAudited: false,
  input: receiveFromChannelInput,
  handler: async ({ ctx, input }) => {
    const { channel, connectionRef, from, name, providerId, body, campaign, files, part, choice } = input
    const contact = await meetContact(ctx, {
      kind: identityKindOf(channel),
      value: from,
      name,
      likelyId: campaign?.contactId,
    })
    const known = await ctx.db.message.findFirst({
      where: { providerId, authorKind: 'contact' },
      select: { id: true, conversationId: true },
    })
    if (known) return { conversationId: known.conversationId, messageId: known.id, isNew: false }
    const place = { contactId: contact.id, channel, connectionRef, address: from }
    const isBlocked = await isKeptOut(ctx, { ...place, email: null })
    const earlier = await conversationAt(ctx, place, isBlocked)
    if (earlier) await continueConversation(ctx, earlier, isBlocked)
    const conversation = earlier ?? (await beginConversation(ctx, place, isBlocked))
    const tapped = choice === null ? null : await chosenWords(ctx, conversation.id, choice)
    const message = await appendMessage(ctx, conversation, {
      authorKind: 'contact',
      authorId: contact.id,
      authorName: contact.name ?? '',
      body: tapped ?? body,
      providerId,
      campaignId: await answeredCampaign(ctx, conversation.id, campaign),
      part: part && (await withQuote(ctx, conversation.id, part)),
      files,
    })
    return { conversationId: conversation.id, messageId: message.id, isNew: true }
  },
})
