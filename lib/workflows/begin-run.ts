import { isOpen } from '@/lib/business-hours'
import type { LockedConversation } from '@/lib/conversations'
import { ANSWERED_CHANNELS } from '@/lib/conversations/schema'
import { newId } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import type { Definition, Trigger, TriggerKind } from './schema'
import { isFree, isOpenRun, isOpenState } from './standing'
import { versionOf } from './version-of'
import { latestMessage, type Walked, walkOn } from './walk-on'

const DAY_MS = 86_400_000
const MOST_RUNS_A_DAY = 20
const MOST_LISTENING = 100

/** What may begin a workflow. */
export type Occasion = {
  kinds: readonly TriggerKind[]
  /** The same never begins anything twice. */
  key: string
  /** What the customer has written, where that is the occasion: it is the run's then, not the assistant's. */
  message: { id: string; body: string; isFirst: boolean } | null
  /** Labels that were set. */
  labelIds?: readonly string[]
}

const plain = (text: string): string => text.trim().toLowerCase().replaceAll(/\s+/g, ' ')

/** Whole words: “order” does not stand in “border”. */
function hasWords(body: string, words: string, place: Trigger['place']): boolean {
  const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)
  const [text, sought] = [plain(body), plain(words)]
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    const isWhole = !isLetter(text[at - 1]) && !isLetter(text[at + sought.length])
    if (isWhole && (place === 'contains' || at === 0)) return true
    if (place === 'begins') return false
  }
  return false
}

/** Whether a workflow begins by what has happened. */
export function fitsTrigger({ trigger, hours }: Definition, channel: string, occasion: Occasion, at: Date): boolean {
  const { kind, channels } = trigger
  if (!occasion.kinds.includes(kind) || !ANSWERED_CHANNELS.some((one) => one === channel)) return false
  if (channels.length > 0 && !channels.some((one) => one === channel)) return false
  if (trigger.hours !== 'any' && isOpen(hours, at) !== (trigger.hours === 'open')) return false
  const { message, labelIds = [] } = occasion
  if (kind === 'conversation') return message?.isFirst === true
  if (kind === 'message') return trigger.words.some((one) => hasWords(message?.body ?? '', one, trigger.place))
  return kind === 'unanswered' || (trigger.labelId !== null && labelIds.includes(trigger.labelId))
}

/** The workflow that fits best: one that names words before one that takes every conversation, and the older one before the newer. */
async function chosenFor(ctx: CommandContext, conversation: LockedConversation, occasion: Occasion) {
  const rows = await ctx.db.workflow.findMany({
    where: { status: 'active', triggerKind: { in: [...occasion.kinds] }, subTenantId: conversation.subTenantId },
    orderBy: { id: 'asc' },
    take: MOST_LISTENING,
    select: { id: true, name: true, liveVersion: true },
  })
  const now = new Date()
  const fitting = []
  for (const { id: workflowId, name, liveVersion: version } of rows) {
    const definition = version === null ? null : await versionOf(ctx, { workflowId, version })
    if (version !== null && definition && fitsTrigger(definition, conversation.channel, occasion, now)) {
      fitting.push({ workflowId, name, version, definition })
    }
  }
  return fitting.find(({ definition }) => definition.trigger.kind === 'message') ?? fitting[0] ?? null
}

async function mayBegin(ctx: CommandContext, conversation: LockedConversation, { key }: Occasion): Promise<boolean> {
  const ofThis = { conversationId: conversation.id }
  const runs = await ctx.db.workflowRun.findMany({
    where: {
      ...ofThis,
      OR: [{ state: isOpenRun }, { triggerKey: key }, { enteredAt: { gt: new Date(Date.now() - DAY_MS) } }],
    },
    take: MOST_RUNS_A_DAY,
    select: { state: true, triggerKey: true },
  })
  return runs.length < MOST_RUNS_A_DAY && runs.every((run) => !isOpenState(run.state) && run.triggerKey !== key)
}

/**
 * Begins the workflow that fits what has happened in a conversation that is held: one at most, where none runs and no person has the
 * word. @returns null when none begins
 */
export async function beginRun(
  ctx: CommandContext,
  conversation: LockedConversation,
  occasion: Occasion,
): Promise<Walked | null> {
  if (!isFree(conversation)) return null
  const chosen = await chosenFor(ctx, conversation, occasion)
  if (!chosen || !(await mayBegin(ctx, conversation, occasion))) return null
  const { workflowId, version, definition, name } = chosen
  const [run] = await ctx.db.workflowRun.createManyAndReturn({
    data: [
      {
        id: newId(),
        workflowId,
        version,
        conversationId: conversation.id,
        subTenantId: conversation.subTenantId,
        triggerKey: occasion.key,
        state: 'waiting',
        firstMessageId: occasion.message?.id ?? null,
        lastMessageId: occasion.message?.id ?? (await latestMessage(ctx, conversation.id)),
      },
    ],
    skipDuplicates: true,
  })
  return run ? walkOn(ctx, { conversation, run, definition, name }, { kind: 'begin' }) : null
}
