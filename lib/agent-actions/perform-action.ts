import { callEndpoint, offeredTools } from '@/lib/agents'
import type { TenantContext } from '@/lib/operations'
import { actionHash } from './action-hash'
import { storedParameters } from './action-view'
import { doHere, isDoneHere } from './do-here'
import { endAction, LONGEST_RESULT } from './end-action'

type Running = { id: string; tool: string; parameters: unknown; hash: string }
type End = { state: 'done' | 'failed' | 'uncertain'; result: string; error: string | null }

const failed = (error: string): End => ({ state: 'failed', result: '', error })

async function callOf(ctx: TenantContext, action: Running, isAgain: boolean): Promise<End> {
  const [tool] = await offeredTools(ctx, [{ tool: action.tool, mode: 'may' }])
  const parameters = storedParameters(action.parameters)
  if (!tool?.company) return failed('The tool has been deleted.')
  if (actionHash(tool, parameters) !== action.hash) return failed('The tool was changed since this was asked for.')
  if (isAgain && tool.isEffect) {
    const error = 'The worker stopped while it was calling. It may have been done; it is not done again by itself.'
    return { state: 'uncertain', result: '', error }
  }
  const { state, text } = await callEndpoint(ctx.tenantId, tool.company, parameters, action.id)
  return state === 'done' ? { state, result: text, error: null } : { state, result: '', error: text }
}

/**
 * Does what an action says. `isAgain` when somebody may have begun it already: our own rows show it, of an endpoint that
 * changes something nobody knows.
 */
export async function performAction(ctx: TenantContext, action: Running, isAgain: boolean): Promise<End> {
  if (isDoneHere(action.tool)) {
    return (await doHere(ctx, { actionId: action.id })) ?? failed('It was done or given up already.')
  }
  const end = await callOf(ctx, action, isAgain)
  await endAction(ctx, {
    actionId: action.id,
    state: end.state,
    result: end.result.slice(0, LONGEST_RESULT),
    error: end.error?.slice(0, LONGEST_RESULT) ?? null,
  })
  return end
}
