import { z } from 'zod'
import { BUILT_IN_TOOLS } from '@/lib/agents/schema'
import { bookCallBack } from '@/lib/call-backs'
import { lockConversation, setLabels } from '@/lib/conversations'
import { MOST_LABELS_OF_ONE } from '@/lib/conversations/schema'
import { isAppError, uuid } from '@/lib/kernel'
import { createLeadFrom, noteEvent } from '@/lib/leads'
import { type CommandContext, command } from '@/lib/operations'
import { storedParameters } from './action-view'
import { ACTION_CHANGED } from './events'

type Action = { id: string; conversationId: string; agentName: string; parameters: unknown }
type Person = { id: string; phone: string | null; name: string | null }
type Done = { state: 'done' | 'failed'; result: string; error: string | null }

const done = (result: string): Done => ({ state: 'done', result, error: null })
const failed = (error: string): Done => ({ state: 'failed', result: '', error })

/** Only the contact of the conversation, whatever the model says of whom it speaks. */
async function createLeadOf(ctx: CommandContext, action: Action, contact: Person): Promise<Done> {
  const { title, note } = BUILT_IN_TOOLS.create_lead.parameters.parse(action.parameters)
  const source = { kind: 'conversation' as const, id: action.conversationId }
  const { leadId, isNew } = await createLeadFrom(ctx, { contactId: contact.id, title, source, joinsOpen: true })
  if (note) await noteEvent(ctx, leadId, 'note', { body: note })
  return done(
    isNew ? 'The lead was created.' : 'The open lead of this conversation was found; it says that they came back.',
  )
}

const WHY_NOT_CALLED: Record<string, string> = {
  dueAt: 'The moment is past or too far ahead.',
  phone: 'No phone number is known. Ask the customer for one.',
}

async function promiseCall(ctx: CommandContext, action: Action): Promise<Done> {
  const { when, phone, about } = BUILT_IN_TOOLS.book_call_back.parameters.parse(action.parameters)
  const conversation = await lockConversation(ctx, action.conversationId)
  const by = { source: 'agent', sourceName: action.agentName } as const
  try {
    const made = await bookCallBack(ctx, conversation, { at: new Date(when), phone, about, ...by })
    return done(`A call-back is noted for ${made.when} at ${made.phone}.`)
  } catch (error) {
    const reason = isAppError(error, 'invalid') && WHY_NOT_CALLED[error.issues[0]?.path ?? '']
    if (!reason) throw error
    return failed(reason)
  }
}

/** A label that there is; the conversation is the one in which the agent answers. */
async function labelConversation(ctx: CommandContext, action: Action): Promise<Done> {
  const { label: name } = BUILT_IN_TOOLS.label_conversation.parameters.parse(action.parameters)
  const { conversationId } = action
  const { subTenantId } = await ctx.db.conversation.findFirstOrThrow({ where: { id: conversationId } })
  const label = await ctx.db.label.findFirst({ where: { name, subTenantId }, select: { id: true } })
  if (!label) return failed('There is no label of that name.')
  const others = await ctx.db.conversationLabel.count({ where: { conversationId, labelId: { not: label.id } } })
  if (others >= MOST_LABELS_OF_ONE) return failed('The conversation has as many labels as it can have.')
  await setLabels(ctx, { conversationId, add: [label.id] })
  return done(`The conversation is labelled “${name}”.`)
}

const DEEDS: Record<string, (ctx: CommandContext, action: Action, contact: Person) => Promise<Done>> = {
  create_lead: createLeadOf,
  book_call_back: promiseCall,
  label_conversation: labelConversation,
}

export const isDoneHere = (tool: string): boolean => Object.hasOwn(DEEDS, tool)

/** Does what changes our own rows: the effect and the word that it is done are one transaction, so it happens once. */
export const doHere = command({
  name: 'agent_actions.do',
  access: 'system',
  input: z.strictObject({ actionId: uuid }),
  handler: async ({ ctx, input: { actionId } }) => {
    const [action] = await ctx.db.agentAction.updateManyAndReturn({
      where: { id: actionId, state: 'running' },
      data: { finishedAt: new Date() },
    })
    const deed = action && DEEDS[action.tool]
    if (!action || !deed) return null
    const { contact } = await ctx.db.conversation.findFirstOrThrow({
      where: { id: action.conversationId },
      select: { contact: { select: { id: true, phone: true, name: true } } },
    })
    const end = await deed(ctx, action, contact)
    await ctx.db.agentAction.update({ where: ctx.key(actionId), data: end, select: { id: true } })
    ctx.emit(ACTION_CHANGED, { actionId, conversationId: action.conversationId })
    ctx.audit({ resourceId: actionId, after: { tool: action.tool, ...storedParameters(action.parameters), ...end } })
    return end
  },
})
