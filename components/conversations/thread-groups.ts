import type { InboxMessage } from '@/lib/conversations/schema'
import { calendarDay } from './short-time'

/** What one author said in one go, or one fact between the messages. */
export type MessageGroup = { key: string; messages: [InboxMessage, ...InboxMessage[]] }
export type ThreadDay = { day: string; at: string; groups: MessageGroup[] }

const SAME_BREATH_MS = 5 * 60_000

function continues(last: InboxMessage, next: InboxMessage): boolean {
  if (last.author.kind === 'system' || next.author.kind !== last.author.kind) return false
  if (next.author.id !== last.author.id || next.isNote !== last.isNote) return false
  return Date.parse(next.createdAt) - Date.parse(last.createdAt) < SAME_BREATH_MS
}

/** Messages by calendar day and author, in order. */
export function threadDays(
  messages: readonly InboxMessage[],
  context: { locale: string; timeZone?: string },
): ThreadDay[] {
  const days: ThreadDay[] = []
  for (const message of messages) {
    const day = calendarDay(message.createdAt, context)
    let current = days.at(-1)
    if (current?.day !== day) {
      current = { day, at: message.createdAt, groups: [] }
      days.push(current)
    }
    const group = current.groups.at(-1)
    const last = group?.messages.at(-1)
    if (group && last && continues(last, message)) group.messages.push(message)
    else current.groups.push({ key: message.id, messages: [message] })
  }
  return days
}
