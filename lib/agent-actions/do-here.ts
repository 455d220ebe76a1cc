import { z } from 'zod'
import { BUILT_IN_TOOLS } from '@/lib/agents/schema'
import { setLabels } from '@/lib/conversations'
import { MOST_LABELS_OF_ONE } from '@/lib/conversations/schema'
import { uuid } from '@/lib/kernel'
import { createLeadFrom, noteEvent } from '@/lib/leads'
import { type CommandContext, command } from '@/lib/operations'
import { storedParameters } from './action-view'
import { ACTION_CHANGED, CALL_BACK_DUE } from './events'

const DAY_MS = 86_400_000
const LATEST_CALL_BACK_DAYS = 90

type Action = { id: string; conversationId: string; parameters: unknown }
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

async function bookCallBack(ctx: CommandContext, action: Action, contact: Person): Promise<Done> {
  const { when, phone } = BUILT_IN_TOOLS.book_call_back.parameters.parse(action.parameters)
  const at = new Date(when)
  const ahead = at.getTime() - Date.now()
  if (ahead < 0 || ahead > LATEST_CALL_BACK_DAYS * DAY_MS) return failed('The moment is past or too far ahead.')
  const number = phone ?? contact.phone
  if (!number) return failed('No phone number is known. Ask the customer for one.')
  ctx.emit(CALL_BACK_DUE, { actionId: action.id, conversationId: action.conversationId }, { at })
  return done(`A call-back is noted for ${at.toISOString()} at ${number}.`)
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
  book_call_back: bookCallBack,
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
