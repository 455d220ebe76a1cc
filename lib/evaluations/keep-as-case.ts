import { Redaction, reachAgent } from '@/lib/agents'
import { notFound } from '@/lib/kernel'
import { command, ownerFilter } from '@/lib/operations'
import { keepCase } from './keep-case'
import { type Expectation, keepAsCaseInput, MOST_TURNS } from './schema'

const LONGEST_NAME = 120
const LONGEST_TURN = 4_000

/**
 * Makes a test of an answer in a real conversation: what the customer had said up to it, and that the agent answers by itself, from
 * a source where it had one. Addresses and numbers of persons are left out. The same answer is one test.
 */
export const keepAsCase = command({
  name: 'evaluations.keep-as-case',
  access: 'agents:write',
  input: keepAsCaseInput,
  route: {
    method: 'POST',
    path: '/conversations/{conversationId}/messages/{messageId}/test',
    summary: 'Keep an answer as a test of its AI agent',
    tags: ['AI'],
  },
  handler: async ({ ctx, input: { conversationId, messageId } }) => {
    const message = await ctx.db.message.findFirst({
      where: {
        id: messageId,
        conversationId,
        authorKind: 'agent',
        isNote: false,
        conversation: ownerFilter(ctx, 'conversations:read'),
      },
      select: { id: true, authorId: true, sources: true },
    })
    if (!message?.authorId) throw notFound('Message')
    const agent = await reachAgent(ctx, message.authorId, 'agents:write')
    const asked = await ctx.db.message.findMany({
      where: { conversationId, authorKind: 'contact', isNote: false, body: { not: '' }, id: { lt: messageId } },
      orderBy: { id: 'desc' },
      take: MOST_TURNS,
      select: { body: true },
    })
    const redaction = new Redaction({
      isStrict: true,
      redact: { cards: true, ibans: true, emails: true, phones: true },
    })
    const turns = asked.reverse().flatMap(({ body }) => redaction.hide(body).trim().slice(0, LONGEST_TURN) || [])
    const question = turns.at(-1)
    if (!question) throw notFound('Message')
    const hasSource = Array.isArray(message.sources) && message.sources.length > 0
    const expectations: Expectation[] = [
      { kind: 'hands_over', isWanted: false },
      ...(hasSource ? [{ kind: 'cites' as const, sourceId: null, address: '' }] : []),
    ]
    const name = question.replace(/\s+/g, ' ').slice(0, LONGEST_NAME)
    const { id } = await keepCase(ctx, agent, {
      name,
      turns,
      expectations,
      isEnabled: true,
      originMessageId: messageId,
    })
    ctx.audit({ resourceId: id, after: { agentId: agent.id, conversationId } })
    return { id, agentId: agent.id }
  },
})
