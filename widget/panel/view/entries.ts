import type { ChatState, Outgoing } from '../chat/state'
import type { Author, Message } from '../contract'
import { isSameDay } from './times'

/** A line of the thread. `isFirst` and `isLast` tell where a run of one author's messages begins and ends. */
export type Entry =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'notice'; key: string; text: string }
  | { kind: 'joined'; key: string; name: string }
  | { kind: 'message'; key: string; message: Message; isFirst: boolean; isLast: boolean }
  | { kind: 'outgoing'; key: string; outgoing: Outgoing; isFirst: boolean }
  | { kind: 'answer'; key: string; answerId: string; text: string; isFirst: boolean }

const RUN_MS = 5 * 60_000

const isSameAuthor = (a: Author, b: Author): boolean => a.kind === b.kind && (a.kind === 'contact' || a.name === b.name)

const isSameRun = (a: Message | undefined, b: Message | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  isSameAuthor(a.author, b.author) &&
  Math.abs(Date.parse(b.createdAt) - Date.parse(a.createdAt)) < RUN_MS

/** The server may say itself who joined, by a system message; then we do not. */
function joinedAt(state: ChatState): number | null {
  const { joined, messages } = state
  if (!joined) return null
  const at = messages.findIndex((message) => message.id === joined.afterId) + 1
  const isSaid = messages.slice(Math.max(0, at - 1)).some((message) => message.author.kind === 'system')
  return isSaid ? null : at
}

/** The thread's lines in order, from what the server has, what is on its way there, and what is being written. */
export function entriesOf(state: ChatState): Entry[] {
  const { messages, outbox, answers, joined } = state
  const noticeAt = joinedAt(state)
  const entries: Entry[] = []
  const addJoined = (at: number) => {
    if (noticeAt === at && joined) entries.push({ kind: 'joined', key: `joined-${joined.name}`, name: joined.name })
  }
  messages.forEach((message, i) => {
    const previous = messages[i - 1]
    const next = messages[i + 1]
    addJoined(i)
    const isNewDay = !previous || !isSameDay(previous.createdAt, message.createdAt)
    if (isNewDay) entries.push({ kind: 'day', key: `day-${message.createdAt}`, at: message.createdAt })
    if (message.author.kind === 'system') {
      entries.push({ kind: 'notice', key: message.id, text: message.body })
      return
    }
    const isFirst = isNewDay || !isSameRun(previous, message) || noticeAt === i
    entries.push({ kind: 'message', key: message.id, message, isFirst, isLast: !isSameRun(message, next) })
  })
  addJoined(messages.length)
  const last = messages.at(-1)
  for (const [answerId, { text }] of Object.entries(answers)) {
    entries.push({ kind: 'answer', key: `answer-${answerId}`, answerId, text, isFirst: last?.author.kind !== 'agent' })
  }
  outbox.forEach((outgoing, i) => {
    entries.push({
      kind: 'outgoing',
      key: outgoing.clientId,
      outgoing,
      isFirst: i === 0 && last?.author.kind !== 'contact',
    })
  })
  return entries
}
