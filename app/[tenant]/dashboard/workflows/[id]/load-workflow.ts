import { notFound } from 'next/navigation'
import { memberContext } from '@/app/_request/member'
import { isAppError, isUuid } from '@/lib/kernel'
import { can } from '@/lib/operations'
import { getWorkflow } from '@/lib/workflows'

/** The workflow that an address names, for who may see it, and what they may do. */
export async function loadWorkflow(params: Promise<{ id: string }>) {
  const ctx = await memberContext('agents:read')
  const { id: workflowId } = await params
  if (!isUuid(workflowId)) notFound()
  const may = {
    write: can(ctx.actor, 'agents:write'),
    delete: can(ctx.actor, 'agents:delete'),
    readConversations: can(ctx.actor, 'conversations:read'),
  }
  try {
    return { ctx, may, workflow: await getWorkflow(ctx, { workflowId }) }
  } catch (error) {
    if (isAppError(error, 'not_found')) notFound()
    throw error
  }
}
