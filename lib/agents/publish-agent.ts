import { conflict } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { contentOf, storedContent } from './agent-content'
import { publishContent } from './publish-content'
import { assertTestsHeld } from './publish-gate'
import { agentToChange } from './reach-agent'
import { publishAgentInput } from './schema'

/** Makes the draft what customers get, from the next answer on. */
export const publishAgent = command({
  name: 'agents.publish',
  access: 'agents:write',
  input: publishAgentInput,
  route: { method: 'POST', path: '/agents/{id}/publish', summary: 'Publish the draft of an AI agent', tags: ['AI'] },
  handler: async ({ ctx, input: { note, acceptsBroken, ...input } }) => {
    const agent = await agentToChange(ctx, input)
    const draft = storedContent(agent.draft)
    if (!draft) throw conflict('There is nothing to publish: the agent is as customers get it.')
    await assertTestsHeld(ctx, agent.id, draft, acceptsBroken)
    const published = await publishContent(ctx, agent, draft, { note })
    ctx.audit({
      resourceId: agent.id,
      before: contentOf(agent),
      after: { ...draft, liveVersion: published.liveVersion, ...(acceptsBroken ? { acceptsBroken } : {}) },
    })
    return published
  },
})
