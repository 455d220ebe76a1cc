import type { TenantContext } from '@/lib/operations'
import type { MergeProblem } from './merge-schema'

export const UNDO_DAYS = 30
export const UNDO_MS = UNDO_DAYS * 86_400_000
const MOST_MESSAGES = 5_000

type Talk = { id: string; contactId: string; channel: string; status: string }

const ON_ITS_WAY = ['queued', 'sending']
const UNDER_WAY = ['proposed', 'approved', 'running']

/**
 * Why one conversation cannot go into another; null where it can. A chat in the widget belongs to the browser in which it was begun: what
 * somebody wrote elsewhere would show there to whoever sits before it.
 */
export async function mergeProblem({ db }: TenantContext, source: Talk, target: Talk): Promise<MergeProblem | null> {
  if (source.id === target.id) return 'same'
  if (source.contactId !== target.contactId) return 'other_contact'
  if ([source.status, target.status].some((status) => status === 'merged' || status === 'spam')) return 'not_mergeable'
  if (source.channel === 'web_chat' || target.channel === 'web_chat') return 'web_chat'
  const conversationId = source.id
  const [messages, onTheirWay, answers, acts, earlier] = await Promise.all([
    db.message.findMany({ where: { conversationId }, select: { providerId: true }, take: MOST_MESSAGES + 1 }),
    db.message.count({ where: { conversationId, delivery: { in: ON_ITS_WAY } }, take: 1 }),
    db.answer.count({ where: { conversationId, state: { in: ['queued', 'running'] } }, take: 1 }),
    db.agentAction.count({ where: { conversationId, state: { in: UNDER_WAY } }, take: 1 }),
    db.conversationMerge.count({ where: { targetId: source.id, undoneAt: null }, take: 1 }),
  ])
  if (messages.length > MOST_MESSAGES) return 'too_long'
  if (onTheirWay + answers + acts > 0) return 'under_way'
  if (earlier > 0) return 'has_merged'
  const providerIds = messages.flatMap(({ providerId }) => providerId ?? [])
  const twice =
    providerIds.length > 0 &&
    (await db.message.count({ where: { conversationId: target.id, providerId: { in: providerIds } }, take: 1 })) > 0
  return twice ? 'same_message' : null
}
