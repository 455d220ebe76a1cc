import { z } from 'zod'
import { asksForPerson } from '@/lib/agents'
import { type LockedConversation, moveQuietly } from '@/lib/conversations'
import { messagePart } from '@/lib/conversations/schema'
import { uuid } from '@/lib/kernel'
import { type CommandContext, command } from '@/lib/operations'
import { beginRun } from './begin-run'
import { questionOf, readAnswer } from './schema'
import { assistantAt, holdConversation, placeOf, type Run, type Standing, standingOf } from './standing'
import { heardUpTo, type Walked, walkOn } from './walk-on'

/** More than anybody writes before one of them is looked at. */
const MOST_PENDING = 50

/** Whose a message is. `answerTo`: the message that the assistant is to answer. */
export type Taken = { isTaken: true } | { isTaken: false; answerTo: string }

type Written = { id: string; body: string; part: unknown }

/** A thumb, or a message that was taken back, says nothing to a workflow. */
const saysSomething = ({ part }: Written): boolean => {
  const kind = messagePart.safeParse(part).data?.kind
  return kind !== 'reaction' && kind !== 'deleted'
}

const lies = (id: string, { firstMessageId, lastMessageId }: Run): boolean =>
  firstMessageId !== null && lastMessageId !== null && firstMessageId <= id && id <= lastMessageId

/** What was written while nothing was asked yet answers nothing; of what came together, the first that fits counts. */
function heard({ run, definition }: Standing, pending: readonly Written[]): Written | undefined {
  const step = definition.steps.find(({ id }) => id === run.stepId)
  const question = questionOf(step, placeOf(run).offers)
  if (!question) return pending[0]
  return pending.find(({ body }) => readAnswer(question, body) !== null) ?? pending.at(-1)
}

const afterWalk = (walked: Walked | null, messageId: string): Taken =>
  walked === 'for_agent' ? { isTaken: false, answerTo: messageId } : { isTaken: true }

async function goOn(ctx: CommandContext, standing: Standing, message: Written): Promise<Taken> {
  const { run, conversation } = standing
  const notMine: Taken = { isTaken: false, answerTo: message.id }
  if (run.lastMessageId !== null && message.id <= run.lastMessageId)
    return lies(message.id, run) ? { isTaken: true } : notMine
  // Whoever only waits for a moment leaves the word to the assistant.
  if (run.state === 'waiting') return notMine
  const written = await ctx.db.message.findMany({
    where: {
      conversationId: conversation.id,
      authorKind: 'contact',
      ...(run.lastMessageId ? { id: { gt: run.lastMessageId } } : {}),
    },
    orderBy: { id: 'asc' },
    take: MOST_PENDING,
    select: { id: true, body: true, part: true },
  })
  const pending = written.filter(saysSomething)
  const said = heard(standing, pending)
  const last = pending.at(-1)
  if (!said || !last) return notMine
  await heardUpTo(ctx, run, last.id)
  if (run.firstMessageId === null) {
    await ctx.db.workflowRun.updateMany({ where: { id: run.id }, data: { firstMessageId: pending[0]?.id ?? last.id } })
  }
  if (run.state === 'calling') return { isTaken: true }
  const assistant = await assistantAt(ctx, conversation)
  const wantsPerson = asksForPerson(said.body, assistant?.handover.phrases ?? [])
  return afterWalk(await walkOn(ctx, standing, { kind: 'message', body: said.body, wantsPerson }), last.id)
}

/** The run that a message was for, where it has ended since: the same event may come twice. */
async function wasTaken(ctx: CommandContext, conversationId: string, messageId: string): Promise<boolean> {
  const run = await ctx.db.workflowRun.findFirst({
    where: { conversationId, firstMessageId: { lte: messageId }, lastMessageId: { gte: messageId } },
    orderBy: { id: 'desc' },
  })
  return run !== null && !(run.isForAgent && run.lastMessageId === messageId)
}

/** Where a conversation began with us for a workflow's sake that does not want it, people are asked as they would have been. */
async function leaveToPeople(
  ctx: CommandContext,
  conversation: LockedConversation,
  isFirst: boolean,
): Promise<boolean> {
  if (!isFirst || conversation.address === null || conversation.state !== 'bot') return false
  if (await assistantAt(ctx, conversation)) return false
  await moveQuietly(ctx, conversation, 'agent_paused')
  return true
}

/**
 * Decides whose a customer's message is: a workflow's that runs or begins with it, or the assistant's. The one place where that is
 * decided, under the lock of the conversation, so that never both answer.
 */
export const takeMessage = command({
  name: 'workflows.take-message',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ conversationId: uuid, messageId: uuid }),
  handler: async ({ ctx, input: { conversationId, messageId } }): Promise<Taken> => {
    const notMine: Taken = { isTaken: false, answerTo: messageId }
    const conversation = await holdConversation(ctx, conversationId)
    const message = await ctx.db.message.findFirst({
      where: { id: messageId, conversationId, authorKind: 'contact' },
      select: { id: true, body: true, part: true },
    })
    if (!conversation || !message || !saysSomething(message)) return notMine
    const standing = await standingOf(ctx, conversation)
    if (standing) return goOn(ctx, standing, message)
    if (await wasTaken(ctx, conversationId, messageId)) return { isTaken: true }
    const earlier = await ctx.db.message.findFirst({
      where: { conversationId, authorKind: 'contact', id: { lt: messageId } },
      select: { id: true },
    })
    const isFirst = earlier === null
    // Once people have been asked, no words of the customer begin anything.
    const walked =
      conversation.state === 'bot'
        ? await beginRun(ctx, conversation, {
            kinds: ['message', 'conversation'],
            key: `message:${messageId}`,
            message: { ...message, isFirst },
          })
        : null
    if (walked !== null) return afterWalk(walked, messageId)
    return (await leaveToPeople(ctx, conversation, isFirst)) ? { isTaken: true } : notMine
  },
})
