import { z } from 'zod'
import { type CompanyTool, callEndpoint, toolView } from '@/lib/agents'
import type { ToolParameter } from '@/lib/agents/schema'
import { command, task } from '@/lib/operations'
import { aboutCall, callingRun } from './calling-run'
import { endCall, LONGEST_RESULT } from './end-call'

/** `isAgain`: it was begun before, by a worker that is gone. */
const claimCall = command({
  name: 'workflows.claim-call',
  access: 'system',
  isAudited: false,
  input: z.strictObject(aboutCall),
  handler: async ({ ctx, input }) => {
    const calling = await callingRun(ctx, input)
    if (!calling) return null
    const { run } = calling.standing
    await ctx.db.workflowRun.updateMany({ where: { id: run.id }, data: { attempts: { increment: 1 } } })
    const tool = await ctx.db.agentTool.findFirst({ where: { id: calling.call.toolId } })
    return { tool, parameters: calling.call.parameters, isAgain: run.attempts > 0 }
  },
})

/** Words as the kind of a parameter that they are; what is none of that kind stays words, and the endpoint is not called. */
function typed(parameters: readonly ToolParameter[], given: Readonly<Record<string, string>>): Record<string, unknown> {
  const read = (type: ToolParameter['type'], text: string): unknown => {
    if (type === 'string') return text
    if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text
    return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text
  }
  return Object.fromEntries(
    parameters.flatMap(({ name, type }) => {
      const text = given[name]
      return text === undefined || text === '' ? [] : [[name, read(type, text)]]
    }),
  )
}

async function answerOf(
  tenantId: string,
  tool: CompanyTool | null,
  { callId, parameters, isAgain }: { callId: string; parameters: Record<string, string>; isAgain: boolean },
): Promise<{ isDone: boolean; text: string }> {
  // What changes something and was begun by a worker that is gone may have been done: it is not done again.
  if (!tool || (isAgain && tool.isEffect)) return { isDone: false, text: '' }
  const { state, text } = await callEndpoint(tenantId, tool, typed(toolView(tool).parameters, parameters), callId)
  return { isDone: state === 'done', text: text.slice(0, LONGEST_RESULT).toWellFormed() }
}

/** Calls the endpoint that a run waits for, as an agent's tool would: declared addresses alone, in bounds, and what changes something once. */
export const callEndpointOfRun = task({
  name: 'workflows.call-endpoint',
  access: 'system',
  input: z.strictObject(aboutCall),
  handler: async ({ ctx, input }) => {
    const claimed = await claimCall(ctx, input)
    if (!claimed) return { answerTo: null }
    const { tool, ...call } = claimed
    return endCall(ctx, { ...input, ...(await answerOf(ctx.tenantId, tool, { ...call, callId: input.callId })) })
  },
})
