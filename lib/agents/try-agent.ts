import { metered, task } from '@/lib/operations'
import { agentView, settingsToEdit } from './agent-view'
import { composeAnswer } from './compose-answer'
import { ANSWER_LEASE_SECONDS, ANSWER_TOKENS } from './metering'
import { reachAgent } from './reach-agent'
import { tryAgentInput } from './schema'

/** A trial question in the settings: the same path as a customer's, without a conversation. */
export const tryAgent = task({
  name: 'agents.try',
  access: 'agents:write',
  input: tryAgentInput,
  route: { method: 'POST', path: '/agents/{id}/try', summary: 'Ask an AI agent a trial question', tags: ['AI'] },
  handler: async ({ ctx, input }) => {
    const row = await reachAgent(ctx, input.id, 'agents:write')
    const agent = { ...agentView(row), ...(input.which === 'draft' ? settingsToEdit(row) : {}) }
    const turns = [{ authorKind: 'contact', body: input.question }]
    const reserved = { amounts: { ai_tokens: ANSWER_TOKENS }, leaseSeconds: ANSWER_LEASE_SECONDS }
    const composed = await metered(ctx, reserved, async () => {
      const result = await composeAnswer(ctx, agent, turns, input.question)
      return { result, used: { ai_tokens: result.inputTokens + result.outputTokens } }
    })
    return {
      answer: composed.judgement.isGrounded ? composed.text : null,
      reason: composed.judgement.isGrounded ? null : composed.judgement.reason,
      sources: composed.sources,
      passages: composed.passages.map(({ title, heading, content, url, score }) => ({
        title,
        heading,
        content,
        url,
        score,
      })),
      model: composed.model,
      inputTokens: composed.inputTokens,
      outputTokens: composed.outputTokens,
      latencyMs: composed.latencyMs,
    }
  },
})
