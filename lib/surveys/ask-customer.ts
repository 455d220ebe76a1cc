import { z } from 'zod'
import { isReachable, type LockedConversation, lockConversation, sayToCustomer } from '@/lib/conversations'
import type { ConversationChannel } from '@/lib/conversations/schema'
import { newId, uuid } from '@/lib/kernel'
import { type CommandContext, command } from '@/lib/operations'
import { tenantUrl } from '@/lib/tenancy'
import { surveySettingsOf, wordsFor } from './survey-settings'
import { writeSurveyToken } from './survey-token'

const DAY_MS = 86_400_000
/** How long a question waits for its answer. */
const ANSWERABLE_MS = 30 * DAY_MS

/** The customer, held until the transaction ends, so that of two conversations that are closed at once one asks. */
const holdContact = async (ctx: CommandContext, id: string) => {
  const [contact] = await ctx.db.contact.updateManyAndReturn({ where: { id }, data: { updatedAt: new Date() } })
  return contact ?? null
}

const wasAnswered = async ({ db }: CommandContext, conversationId: string): Promise<boolean> =>
  (await db.message.findFirst({
    where: { conversationId, isNote: false, authorKind: { in: ['agent', 'member'] } },
    select: { id: true },
  })) !== null

/** Who has said stop anywhere is asked nowhere. */
async function hasRefused({ db }: CommandContext, addresses: readonly (string | null)[]): Promise<boolean> {
  const known = addresses.flatMap((address) => address ?? [])
  const where = { address: { in: known }, reason: { in: ['unsubscribed', 'complained'] } }
  return known.length > 0 && (await db.suppression.findFirst({ where, select: { id: true } })) !== null
}

async function mayBeAsked(
  ctx: CommandContext,
  conversation: LockedConversation,
  contact: { id: string; emailNormalized: string | null; phone: string | null },
  quietDays: number,
): Promise<boolean> {
  const since = new Date(Date.now() - quietDays * DAY_MS)
  const asked = await ctx.db.survey.findFirst({
    where: {
      OR: [
        { conversationId: conversation.id, closedAt: conversation.closedAt ?? new Date() },
        { askedAt: { gt: since }, conversation: { contactId: contact.id } },
      ],
    },
    select: { id: true },
  })
  if (asked || !(await wasAnswered(ctx, conversation.id))) return false
  if (await hasRefused(ctx, [conversation.address, contact.emailNormalized, contact.phone])) return false
  return isReachable(ctx, conversation, contact)
}

/** A conversation was closed: asks its customer once, where the account wants that. */
export const askCustomer = command({
  name: 'surveys.ask',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ conversationId: uuid }),
  handler: async ({ ctx, input }) => {
    const { settings } = await surveySettingsOf(ctx)
    if (settings.channels.length === 0) return { isAsked: false }
    const conversation = await lockConversation(ctx, input.conversationId)
    const { id: conversationId, channel, closedAt, agentId, assigneeId } = conversation
    if (conversation.status !== 'closed' || !closedAt) return { isAsked: false }
    if (!settings.channels.includes(channel as ConversationChannel)) return { isAsked: false }
    const contact = await holdContact(ctx, conversation.contactId)
    if (!contact || !(await mayBeAsked(ctx, conversation, contact, settings.quietDays))) return { isAsked: false }

    const surveyId = newId()
    const askedAt = new Date()
    const { question, thanks } = wordsFor(settings, contact.locale, ctx.tenant.locale)
    await ctx.db.survey.create({
      data: {
        id: surveyId,
        conversationId,
        closedAt,
        channel,
        agentId,
        assigneeId,
        question,
        thanks,
        askedAt,
        openUntil: new Date(askedAt.getTime() + ANSWERABLE_MS),
      },
      select: { id: true },
    })
    if (channel === 'web_chat') ctx.emit('conversation.changed', { conversationId, version: conversation.version })
    else {
      const token = writeSurveyToken(ctx.tenantId, { conversationId, surveyId })
      await sayToCustomer(ctx, conversation, `${question}\n${tenantUrl(ctx.tenant, `/rate/${token}`)}`)
    }
    return { isAsked: true }
  },
})
