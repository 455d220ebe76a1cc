import type { OfferedTool } from '@/lib/agents'
import { offeredTools, searchTool, type ToolBox, type ToolOutcome } from '@/lib/agents'
import type { ToolChoice } from '@/lib/agents/schema'
import { sha256Hex } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { actionHash } from './action-hash'
import { beginAction } from './begin-action'
import { endAction, LONGEST_RESULT } from './end-action'
import { performAction } from './perform-action'

type Answering = {
  conversationId: string
  answerId: string
  agent: {
    id: string
    name: string
    liveVersion: number
    language: string
    tools: readonly ToolChoice[]
    guardrails: { isStrict: boolean }
  }
}

/** What was proposed or done before says so; a worker that begins anew goes on from there. */
const known = (state: string, result: string, error: string | null): ToolOutcome | null => {
  if (state === 'proposed') return waiting
  if (state === 'done') return { state: 'done', text: result }
  return state === 'running' ? null : { state: 'failed', text: error ?? `It was ${state}.` }
}

const waiting: ToolOutcome = {
  state: 'waiting',
  text: 'A person of the company has to approve this first. It is not done yet. Say that a colleague will confirm it.',
}

async function contactOf(ctx: TenantContext, conversationId: string): Promise<string> {
  const conversation = await ctx.db.conversation.findFirst({
    where: { id: conversationId },
    select: {
      channel: true,
      contact: {
        select: {
          name: true,
          emailNormalized: true,
          phone: true,
          companyName: true,
          locale: true,
          timeZone: true,
          tags: true,
        },
      },
    },
  })
  if (!conversation) return '{}'
  const { emailNormalized: email, ...contact } = conversation.contact
  return JSON.stringify({ ...contact, email })
}

/** What the model may read or end: nothing of it changes rows of the company. */
async function read(ctx: TenantContext, { tool }: OfferedTool, input: Record<string, unknown>, of: Answering) {
  if (tool === 'search_knowledge') return searchTool(ctx, of.agent, String(input.query))
  if (tool === 'look_up_contact') return { state: 'done' as const, text: await contactOf(ctx, of.conversationId) }
  return { state: 'handed_over' as const, text: String(input.reason ?? '') }
}

const READ_HERE: ReadonlySet<string> = new Set(['search_knowledge', 'look_up_contact', 'hand_over'])

/**
 * The tools of an agent while it answers in a conversation. Whose conversation, contact and account it is comes from here;
 * the model gives the parameters alone. Each call is a row.
 */
export async function toolBoxOf(ctx: TenantContext, answering: Answering): Promise<ToolBox> {
  const { conversationId, answerId, agent } = answering
  const by = { conversationId, answerId, agentId: agent.id, agentName: agent.name, agentVersion: agent.liveVersion }
  return {
    tools: await offeredTools(ctx, agent.tools),
    call: async (tool, parameters) => {
      const needsApproval = tool.isEffect && (tool.mode === 'ask' || agent.guardrails.isStrict)
      const hash = actionHash(tool, parameters)
      const action = await beginAction(ctx, {
        ...by,
        tool: tool.tool,
        toolName: tool.name,
        parameters,
        hash,
        isEffect: tool.isEffect,
        needsApproval,
      })
      if (READ_HERE.has(tool.tool)) {
        const outcome = await read(ctx, tool, parameters, answering)
        await endAction(ctx, { actionId: action.id, state: 'done', result: outcome.text.slice(0, LONGEST_RESULT) })
        return outcome
      }
      const before = known(action.state, action.result, action.error)
      if (before) return before
      const end = await performAction(ctx, { id: action.id, tool: tool.tool, parameters, hash }, !action.isNew)
      return end.state === 'done'
        ? { state: 'done', text: end.result }
        : { state: 'failed', text: end.error ?? 'It did not work.' }
    },
    refused: async (name, given, problem) => {
      await beginAction(ctx, {
        ...by,
        tool: name,
        toolName: name,
        parameters: { given },
        hash: sha256Hex(JSON.stringify([name, given])),
        isEffect: false,
        needsApproval: false,
        error: problem.slice(0, 1_000),
      })
    },
  }
}
