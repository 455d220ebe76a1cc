import type { ReachedAgent } from '@/lib/agents'
import { conflict, newId } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import { type Expectation, MOST_CASES } from './schema'

type Content = {
  name: string
  turns: string[]
  expectations: Expectation[]
  isEnabled: boolean
  originMessageId?: string
}

/** Writes a test down, once for each message that it was made from. @throws conflict when there are too many */
export async function keepCase(ctx: CommandContext, agent: ReachedAgent, content: Content) {
  const { id: agentId, subTenantId } = agent
  const count = await ctx.db.evaluationCase.count({ where: { agentId } })
  if (count >= MOST_CASES) throw conflict(`An agent has at most ${MOST_CASES} tests.`)
  const id = newId()
  const made = await ctx.db.evaluationCase.createMany({
    data: [{ id, agentId, subTenantId, actorLabel: ctx.actor.label.slice(0, 200), ...content }],
    skipDuplicates: true,
  })
  if (made.count === 1 || !content.originMessageId) return { id }
  const { originMessageId } = content
  return ctx.db.evaluationCase.findFirstOrThrow({ where: { agentId, originMessageId }, select: { id: true } })
}
