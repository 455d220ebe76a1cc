import { type CommandContext, ownRows } from '@/lib/operations'
import { contentOf } from './agent-content'
import { publishContent } from './publish-content'
import type { AgentContent } from './schema'

/** Gives the account's first agent its words, as a published version. @returns how many agents were worded */
export async function wordDefaultAgent(ctx: CommandContext, words: Partial<AgentContent>): Promise<number> {
  const agent = await ctx.db.agent.findFirst({ where: { isDefault: true, ...ownRows(ctx) } })
  if (!agent) return 0
  await publishContent(ctx, agent, { ...contentOf(agent), ...words }, { keepsDraft: true })
  return 1
}
