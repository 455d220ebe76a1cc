import { agentView } from '@/lib/agents'
import { agentAt, answersOn, type LockedConversation, lockConversation } from '@/lib/conversations'
import type { Prisma } from '@/lib/db'
import { isAppError } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import { leaveRuns } from './leave-runs'
import { type Definition, OPEN_STATES, type Place } from './schema'
import { storedAnswers, storedOffers } from './stored-answers'
import { versionOf } from './version-of'

export type Run = Prisma.WorkflowRunGetPayload<object>

/** A run that may go on, and where. */
export type Standing = { conversation: LockedConversation; run: Run; definition: Definition; name: string }

export const isOpenRun = { in: [...OPEN_STATES] }
export const isOpenState = (state: string): boolean => OPEN_STATES.some((one) => one === state)

export const placeOf = ({ stepId, answers, offers, tries, taken }: Run): Place => ({
  stepId,
  answers: storedAnswers(answers),
  offers: storedOffers(offers),
  tries,
  taken,
})

/** The conversation, held until the transaction ends; null where it is gone from this account. */
export async function holdConversation(ctx: CommandContext, id: string): Promise<LockedConversation | null> {
  return lockConversation(ctx, id).catch((error: unknown) => {
    if (isAppError(error, 'not_found')) return null
    throw error
  })
}

/** Whether nobody else has the word: no person has it, and it is neither closed, spam nor part of another one. */
export const isFree = ({ state, status }: Pick<LockedConversation, 'state' | 'status'>): boolean =>
  state !== 'human' && (status === 'open' || status === 'snoozed')

/** A conversation's open run as it may go on; where it may not any more, it is left. */
export async function standingOf(ctx: CommandContext, conversation: LockedConversation): Promise<Standing | null> {
  const run = await ctx.db.workflowRun.findFirst({ where: { conversationId: conversation.id, state: isOpenRun } })
  if (!run) return null
  if (!isFree(conversation)) {
    await leaveRuns(ctx, { id: run.id }, conversation.state === 'human' ? 'taken_over' : 'closed')
    return null
  }
  const definition = await versionOf(ctx, run)
  const workflow = await ctx.db.workflow.findFirst({ where: { id: run.workflowId }, select: { name: true } })
  if (definition && workflow) return { conversation, run, definition, name: workflow.name }
  await leaveRuns(ctx, { id: run.id }, 'archived')
  return null
}

/** The assistant of the place, where it answers there. */
export async function assistantAt(ctx: CommandContext, conversation: LockedConversation) {
  const row = await agentAt(ctx, conversation)
  return row && answersOn(row, conversation) ? agentView(row) : null
}
