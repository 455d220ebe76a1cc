import { BUILT_IN_TOOLS, isBuiltInTool } from '@/lib/agents/schema'
import { conflict, forbidden, notFound } from '@/lib/kernel'
import { can, command, ownerFilter } from '@/lib/operations'
import { ACTION_FIELDS, actionView, storedParameters } from './action-view'
import { ACTION_APPROVED, ACTION_CHANGED } from './events'
import { type ActionView, decideActionInput } from './schema'

const LONGEST_LABEL = 200

/** What whoever approves must hold besides the inbox. */
const permissionOf = (tool: string) => (isBuiltInTool(tool) ? BUILT_IN_TOOLS[tool].permission : null)

const decidedAlready = ({ state, decidedBy }: { state: string; decidedBy: string | null }) =>
  conflict(
    state === 'expired'
      ? 'This has expired. The customer or the agent has to ask anew.'
      : `${decidedBy ?? 'Somebody'} has decided this already.`,
  )

/**
 * A person approves or refuses what an agent wants to do: exactly what was shown, once, before it expires. It is done by the
 * worker afterwards.
 * @throws conflict when it is decided or expired, or is not what was shown
 */
export const decideAction = command({
  name: 'agent_actions.decide',
  access: 'conversations:write',
  input: decideActionInput,
  about: { model: 'conversation', id: ({ conversationId }) => conversationId },
  route: {
    method: 'POST',
    path: '/conversations/{conversationId}/actions/{actionId}/decide',
    summary: 'Approve or refuse what an AI agent wants to do',
    tags: ['AI'],
  },
  handler: async ({ ctx, input: { conversationId, actionId, hash, decision } }): Promise<ActionView> => {
    const where = { id: actionId, conversationId, conversation: ownerFilter(ctx, 'conversations:write') }
    const action = await ctx.db.agentAction.findFirst({ where, select: ACTION_FIELDS })
    if (!action) throw notFound('Action')
    const permission = permissionOf(action.tool)
    const isApproved = decision === 'approve'
    if (isApproved && permission && !can(ctx.actor, permission)) throw forbidden()
    if (action.hash !== hash) throw conflict('This is not what was shown. Reload to see what the agent wants to do.')
    const now = new Date()
    const [decided] = await ctx.db.agentAction.updateManyAndReturn({
      where: { id: actionId, state: 'proposed', hash, expiresAt: { gt: now } },
      data: {
        state: isApproved ? 'approved' : 'refused',
        decidedBy: ctx.actor.label.slice(0, LONGEST_LABEL),
        decidedAt: now,
        ...(isApproved ? {} : { finishedAt: now }),
      },
      select: ACTION_FIELDS,
    })
    if (!decided) throw decidedAlready(action)
    ctx.emit(ACTION_CHANGED, { actionId, conversationId })
    if (isApproved) ctx.emit(ACTION_APPROVED, { actionId, conversationId })
    ctx.audit({
      resourceId: actionId,
      after: { decision, tool: action.toolName, parameters: storedParameters(action.parameters) },
    })
    return actionView(decided)
  },
})
