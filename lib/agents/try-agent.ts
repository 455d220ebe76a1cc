import { aiFor, costOf, modelPrices } from '@/lib/ai'
import { metered, task } from '@/lib/operations'
import { agentView, settingsToEdit } from './agent-view'
import { composeAnswer } from './compose-answer'
import { dryToolBox } from './dry-tool-box'
import { ANSWER_LEASE_SECONDS, ANSWER_TOKENS } from './metering'
import { reachAgent } from './reach-agent'
import { type Trial, tryAgentInput } from './schema'

/**
 * A trial question in the settings: the same path as a customer's, without a conversation. Tools that change something are
 * not called; what the model wanted of them is shown.
 */
export const tryAgent = task({
  name: 'agents.try',
  access: 'agents:write',
  input: tryAgentInput,
  route: { method: 'POST', path: '/agents/{id}/try', summary: 'Ask an AI agent a trial question', tags: ['AI'] },
  handler: async ({ ctx, input }): Promise<Trial> => {
    const row = await reachAgent(ctx, input.id, 'agents:write')
    const agent = { ...agentView(row), ...(input.which === 'draft' ? settingsToEdit(row) : {}) }
    const turns = [{ authorKind: 'contact', body: input.question }]
    const reserved = { amounts: { ai_tokens: ANSWER_TOKENS }, leaseSeconds: ANSWER_LEASE_SECONDS }
    const [box, { provider, model }, { prices, currency }] = await Promise.all([
      dryToolBox(ctx, agent),
      aiFor(ctx),
      modelPrices(ctx),
    ])
    const composed = await metered(ctx, reserved, async () => {
      const result = await composeAnswer(ctx, agent, turns, input.question, { box })
      return { result, used: { ai_tokens: result.inputTokens + result.outputTokens } }
    })
    const { judgement } = composed
    return {
      answer: judgement.isGrounded ? composed.text : null,
      reason: judgement.isGrounded ? null : judgement.reason,
      sources: composed.sources,
      passages: composed.passages,
      steps: composed.steps,
      prompt: composed.system,
      model: composed.model,
      inputTokens: composed.inputTokens,
      outputTokens: composed.outputTokens,
      costMicro: costOf({ provider, model: agent.model ?? model }, prices, composed),
      currency,
      latencyMs: composed.latencyMs,
      firstTokenMs: composed.firstTokenMs,
    }
  },
})
