import { command } from '@/lib/operations'
import { storedContent } from './agent-content'
import { NO_DRAFT } from './agent-draft'
import { agentToChange } from './reach-agent'
import { savedMeanwhile } from './saved-meanwhile'
import { discardDraftInput } from './schema'

/** Gives up what was changed since the agent was published. */
export const discardAgentDraft = command({
  name: 'agents.discard-draft',
  access: 'agents:write',
  input: discardDraftInput,
  route: { method: 'DELETE', path: '/agents/{id}/draft', summary: 'Discard the draft of an AI agent', tags: ['AI'] },
  handler: async ({ ctx, input: { id, version } }) => {
    const agent = await agentToChange(ctx, { id, version })
    const saved = await ctx.db.agent.updateMany({
      where: { id, version },
      data: { ...NO_DRAFT, version: { increment: 1 } },
    })
    if (saved.count === 0) throw savedMeanwhile()
    ctx.audit({ resourceId: id, before: storedContent(agent.draft) ?? {} })
    return { id, version: version + 1 }
  },
})
