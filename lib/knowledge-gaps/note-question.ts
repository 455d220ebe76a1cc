import { z } from 'zod'
import { Redaction } from '@/lib/agents'
import { newId, uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { tellingWords } from './telling-words'

/** The share of three-letter pieces from which two questions are about the same. */
const LEAST_LIKENESS = 0.5
const LONGEST_QUESTION = 300
const UNSUPPORTED = ['no_answer', 'no_passages', 'unsupported']
const EVERYTHING = { isStrict: true, redact: { cards: true, ibans: true, emails: true, phones: true } }

/**
 * Notes a question that the knowledge did not answer, or whose answer did not help: with those about the same, or as a gap of its
 * own. A message counts once. What was answered and is asked again in vain is open again; what was dismissed stays so.
 */
export const noteQuestion = command({
  name: 'knowledge_gaps.note-question',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ answerId: uuid, reason: z.enum(['not_found', 'thumb_down']) }),
  handler: async ({ ctx, input: { answerId, reason } }) => {
    const answer = await ctx.db.answer.findFirst({ where: { id: answerId } })
    if (!answer || (reason === 'not_found' && !UNSUPPORTED.includes(answer.reason ?? ''))) return { isNoted: false }
    const { questionId: messageId, conversationId, agentId, subTenantId } = answer
    const message = await ctx.db.message.findFirst({
      where: { id: messageId },
      select: { body: true, createdAt: true },
    })
    const question = new Redaction(EVERYTHING)
      .hide(message?.body ?? '')
      .replace(/\s+/g, ' ')
      .trim()
    const words = tellingWords(question)
    if (!message || words === '') return { isNoted: false }
    // Held until the transaction ends: of two questions about the same that come at once, the second one finds the first.
    if (agentId) await ctx.db.agent.updateMany({ where: { id: agentId }, data: { updatedAt: new Date() } })
    if ((await ctx.db.knowledgeGapQuestion.count({ where: { messageId } })) > 0) return { isNoted: false }
    const lastAskedAt = message.createdAt
    const known = await ctx.db.$gaps.find(words, subTenantId, LEAST_LIKENESS)
    const gapId = known ?? newId()
    if (!known) {
      const first = { id: gapId, question: question.slice(0, LONGEST_QUESTION), words, subTenantId, lastAskedAt }
      await ctx.db.knowledgeGap.create({ data: first })
    }
    const asked = { id: newId(), gapId, conversationId, messageId, reason, askedAt: lastAskedAt, subTenantId }
    await ctx.db.knowledgeGapQuestion.create({ data: asked })
    await ctx.db.knowledgeGap.updateMany({
      where: { id: gapId },
      data: { count: { increment: 1 }, version: { increment: 1 }, lastAskedAt, agentId },
    })
    await ctx.db.knowledgeGap.updateMany({
      where: { id: gapId, state: 'answered' },
      data: { state: 'open', closedBy: null, closedAt: null },
    })
    return { isNoted: true }
  },
})
