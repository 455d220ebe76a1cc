import {
  addNote,
  assignConversation,
  assignTeam,
  closeConversation,
  getConversation,
  sendReply,
  setLabels,
  setPriority,
  snoozeConversation,
  takeConversation,
} from '@/lib/conversations'
import { fillReply } from '@/lib/conversations/schema'
import { conflict, idOfWords, isAppError } from '@/lib/kernel'
import { type TenantContext, task } from '@/lib/operations'
import { macroView, readMacro } from './macro-view'
import { type MacroAction, type MacroResult, runMacroInput } from './schema'

const HOUR_MS = 3_600_000

type Run = { conversationId: string; runId: string }

async function filled(ctx: TenantContext, conversationId: string, text: string): Promise<string> {
  const { contact } = await getConversation(ctx, { conversationId })
  const member =
    ctx.actor.kind === 'member'
      ? await ctx.db.member.findFirst({ where: { id: ctx.actor.id }, select: { name: true } })
      : null
  return fillReply(text, { contact, agent: { name: member?.name ?? ctx.tenant.name } })
}

/** One action, by the same verb that its button uses: with the actor's own permission, and a line in the log. */
async function act(
  ctx: TenantContext,
  { conversationId, runId }: Run,
  action: MacroAction,
  at: number,
): Promise<unknown> {
  const version = async () => {
    const row = await ctx.db.conversation.findFirst({ where: { id: conversationId }, select: { version: true } })
    return row?.version ?? 1
  }
  const about = { conversationId }
  const clientId = idOfWords(`${runId}:${at}`)
  switch (action.kind) {
    case 'reply': {
      const body = await filled(ctx, conversationId, action.text)
      return sendReply(ctx, { ...about, clientId, body, version: await version() })
    }
    case 'note':
      return addNote(ctx, { ...about, clientId, body: await filled(ctx, conversationId, action.text) })
    case 'add_label':
      return setLabels(ctx, { ...about, add: [action.labelId] })
    case 'remove_label':
      return setLabels(ctx, { ...about, remove: [action.labelId] })
    case 'priority':
      return setPriority(ctx, { ...about, priority: action.priority })
    case 'assign':
      return action.memberId === null
        ? takeConversation(ctx, { ...about, version: await version() })
        : assignConversation(ctx, { ...about, memberId: action.memberId, version: await version() })
    case 'team':
      return assignTeam(ctx, { ...about, teamId: action.teamId, version: await version() })
    case 'snooze': {
      const until = new Date(Date.now() + action.hours * HOUR_MS).toISOString()
      return snoozeConversation(ctx, { ...about, until, version: await version() })
    }
    case 'close':
      return closeConversation(ctx, { ...about, version: await version() })
    default: {
      const unhandled: never = action
      throw new Error(`unhandled action ${String(unhandled)}`)
    }
  }
}

/**
 * Does what a macro lists, in its order. One that does not come about ends it: what follows is skipped, what went before stays.
 * @returns what became of each
 */
export const runMacro = task({
  name: 'macros.run',
  access: 'conversations:write',
  input: runMacroInput,
  route: { method: 'POST', path: '/macros/{macroId}/run', summary: 'Run a macro', tags: ['Canned replies'] },
  handler: async ({ ctx, input: { macroId, version, ...run } }): Promise<{ results: MacroResult[] }> => {
    const { actions } = macroView(await readMacro(ctx, macroId))
    const { conversation } = await getConversation(ctx, { conversationId: run.conversationId })
    if (conversation.version !== version) throw conflict('This conversation has changed in the meantime.')
    const results: MacroResult[] = []
    for (const [at, action] of actions.entries()) {
      const { kind } = action
      if (results.some(({ outcome }) => outcome !== 'done')) {
        results.push({ kind, outcome: 'skipped', message: null })
        continue
      }
      try {
        await act(ctx, run, action, at)
        results.push({ kind, outcome: 'done', message: null })
      } catch (error) {
        if (!isAppError(error)) throw error
        results.push({ kind, outcome: 'failed', message: error.message })
      }
    }
    return { results }
  },
})
