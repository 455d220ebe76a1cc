import type {
  InboxCounts,
  InboxEvents,
  InboxMessage,
  InboxPage,
  InboxRow,
  InboxThread,
  MessageFileView,
  SharedInboxRow,
} from '@/lib/conversations/schema'
import type { SavedView } from '@/lib/inbox/schema'
import { hasSameList, type InboxPlace } from './inbox-place'
import { mergeRow, placeRow } from './inbox-rows'

/** A message that is on its way, or could not be sent. */
export type PendingMessage = {
  clientId: string
  body: string
  isNote: boolean
  /** Sent ahead. */
  files: MessageFileView[]
  /** What was written before it was translated. */
  original?: { language: string; body: string } | null
  createdAt: string
  problem: string | null
}

export type Typing = { key: string; by: 'contact' | 'member'; name: string; since: number }

export type Viewer = { memberId: string; name: string; since: number }

export type ThreadState = InboxThread & {
  pending: PendingMessage[]
  typing: Typing[]
  /** Colleagues who have it open. */
  viewers: Viewer[]
  /** How many have opened it since, whom to tell that it is open here. */
  greetings: number
  /** The assistant's answer while it grows. */
  answer: { answerId: string; text: string } | null
}

export type InboxState = {
  place: InboxPlace
  memberId: string
  rows: InboxRow[]
  nextCursor: string | null
  isListLoading: boolean
  listProblem: string | null
  counts: InboxCounts
  /** Saved views, in their order. */
  views: readonly SavedView[]
  threads: Readonly<Record<string, ThreadState>>
  /** Conversations that could not be opened, and why. */
  threadProblems: Readonly<Record<string, string>>
  connection: 'open' | 'lost'
  /** As it was when the page came. */
  isAway: boolean
}

export type InboxAction =
  | { type: 'went'; place: InboxPlace }
  | { type: 'list-loaded'; place: InboxPlace; page: InboxPage; isMore: boolean }
  | { type: 'list-failed'; message: string }
  | { type: 'counted'; counts: InboxCounts }
  | { type: 'views-counted'; views: readonly SavedView[] }
  | { type: 'thread-loaded'; thread: InboxThread }
  | { type: 'thread-failed'; conversationId: string; message: string }
  | { type: 'older-loaded'; conversationId: string; messages: InboxMessage[]; hasOlder: boolean }
  | { type: 'row-changed'; row: SharedInboxRow | InboxRow }
  | { type: 'message-came'; message: InboxMessage; row: InboxRow }
  | { type: 'sent'; conversationId: string; message: InboxMessage }
  | { type: 'sending'; conversationId: string; message: PendingMessage }
  | { type: 'sending-failed'; conversationId: string; clientId: string; problem: string }
  | { type: 'discarded'; conversationId: string; clientId: string }
  | { type: 'gone'; conversationId: string }
  | { type: 'typing'; event: InboxEvents['typing']; at: number }
  | { type: 'viewing'; event: InboxEvents['viewing']; at: number }
  | { type: 'typing-faded'; before: number; viewersBefore: number }
  | { type: 'answer'; event: InboxEvents['answer'] }
  | { type: 'read'; conversationId: string; readAt: string; canGoBack: boolean }
  | { type: 'contact-changed'; contactId: string; name: string | null; email: string | null }
  | { type: 'connection'; connection: InboxState['connection'] }
  | { type: 'forgotten' }

export const openThread = (thread: InboxThread): ThreadState => ({
  ...thread,
  pending: [],
  typing: [],
  viewers: [],
  greetings: 0,
  answer: null,
})

/** Newest last; one that is there already is replaced. Ids grow with time. */
function addMessage(messages: readonly InboxMessage[], message: InboxMessage): InboxMessage[] {
  const last = messages.at(-1)
  if (!last || last.id < message.id) return [...messages, message]
  const others = messages.filter((known) => known.id !== message.id)
  const at = others.findIndex((known) => known.id > message.id)
  return at < 0 ? [...others, message] : [...others.slice(0, at), message, ...others.slice(at)]
}

function inThread(state: InboxState, id: string, change: (thread: ThreadState) => ThreadState): InboxState {
  const thread = state.threads[id]
  return thread ? { ...state, threads: { ...state.threads, [id]: change(thread) } } : state
}

function withMessage(thread: ThreadState, message: InboxMessage): ThreadState {
  const by = message.author.kind
  return {
    ...thread,
    messages: addMessage(thread.messages, message),
    pending: thread.pending.filter((pending) => pending.clientId !== message.clientId),
    typing: thread.typing.filter((typing) =>
      by === 'contact' ? typing.by !== 'contact' : typing.key !== message.author.id,
    ),
    answer: by === 'agent' || by === 'system' ? null : thread.answer,
  }
}

function changeRow(state: InboxState, row: SharedInboxRow | InboxRow): InboxState {
  const known = state.threads[row.id]?.conversation ?? state.rows.find((candidate) => candidate.id === row.id)
  const merged = mergeRow(known, row)
  const listed = { ...state, rows: placeRow(state, merged) }
  return inThread(listed, row.id, (thread) => ({
    ...thread,
    conversation: merged,
    contact: { ...thread.contact, name: merged.contact.name, email: merged.contact.email },
    answer: merged.state === 'bot' ? thread.answer : null,
  }))
}

function typed(thread: ThreadState, event: InboxEvents['typing'], at: number): ThreadState {
  const key = event.memberId ?? event.by
  const others = thread.typing.filter((typing) => typing.key !== key)
  return { ...thread, typing: event.typing ? [...others, { key, by: event.by, name: event.name, since: at }] : others }
}

function viewed(thread: ThreadState, event: InboxEvents['viewing'], at: number): ThreadState {
  const { memberId, name } = event
  const isNew = event.viewing && !thread.viewers.some((viewer) => viewer.memberId === memberId)
  const others = thread.viewers.filter((viewer) => viewer.memberId !== memberId)
  return {
    ...thread,
    viewers: event.viewing ? [...others, { memberId, name, since: at }] : others,
    greetings: thread.greetings + (isNew && !event.isAnswer ? 1 : 0),
  }
}

export function inboxReducer(state: InboxState, action: InboxAction): InboxState {
  switch (action.type) {
    case 'went': {
      const isSameList = hasSameList(state.place, action.place)
      return {
        ...state,
        place: action.place,
        isListLoading: isSameList ? state.isListLoading : true,
        listProblem: null,
      }
    }
    case 'list-loaded': {
      if (!hasSameList(state.place, action.place)) return state
      const { items, nextCursor } = action.page
      const seen = new Set(action.isMore ? state.rows.map((row) => row.id) : [])
      const rows = action.isMore ? [...state.rows, ...items.filter((row) => !seen.has(row.id))] : items
      return { ...state, rows, nextCursor, isListLoading: false, listProblem: null }
    }
    case 'list-failed':
      return { ...state, isListLoading: false, listProblem: action.message }
    case 'counted':
      return { ...state, counts: action.counts }
    case 'views-counted':
      return { ...state, views: action.views }
    case 'thread-loaded': {
      const { id } = action.thread.conversation
      const known = state.threads[id]
      const opened = { ...openThread(action.thread), pending: known?.pending ?? [] }
      const threadProblems = Object.fromEntries(Object.entries(state.threadProblems).filter(([key]) => key !== id))
      return { ...state, threadProblems, threads: { ...state.threads, [id]: opened } }
    }
    case 'thread-failed':
      return {
        ...state,
        threadProblems: { ...state.threadProblems, [action.conversationId]: action.message },
      }
    case 'older-loaded':
      return inThread(state, action.conversationId, (thread) => {
        const seen = new Set(thread.messages.map((message) => message.id))
        const older = action.messages.filter((message) => !seen.has(message.id))
        return { ...thread, messages: [...older, ...thread.messages], hasOlder: action.hasOlder }
      })
    case 'row-changed':
      return changeRow(state, action.row)
    case 'message-came':
      return inThread(changeRow(state, action.row), action.row.id, (thread) => withMessage(thread, action.message))
    case 'gone': {
      const { [action.conversationId]: _gone, ...threads } = state.threads
      return { ...state, threads, rows: state.rows.filter((row) => row.id !== action.conversationId) }
    }
    case 'sent':
      return inThread(state, action.conversationId, (thread) => withMessage(thread, action.message))
    case 'sending':
      return inThread(state, action.conversationId, (thread) => ({
        ...thread,
        pending: [...thread.pending.filter((pending) => pending.clientId !== action.message.clientId), action.message],
      }))
    case 'sending-failed':
      return inThread(state, action.conversationId, (thread) => ({
        ...thread,
        pending: thread.pending.map((pending) =>
          pending.clientId === action.clientId ? { ...pending, problem: action.problem } : pending,
        ),
      }))
    case 'discarded':
      return inThread(state, action.conversationId, (thread) => ({
        ...thread,
        pending: thread.pending.filter((pending) => pending.clientId !== action.clientId),
      }))
    case 'typing':
      return inThread(state, action.event.conversationId, (thread) => typed(thread, action.event, action.at))
    case 'viewing':
      return inThread(state, action.event.conversationId, (thread) => viewed(thread, action.event, action.at))
    case 'typing-faded': {
      const { conversationId } = state.place
      const thread = conversationId ? state.threads[conversationId] : undefined
      const isOld =
        thread?.typing.some(({ since }) => since < action.before) ||
        thread?.viewers.some(({ since }) => since < action.viewersBefore)
      if (!conversationId || !isOld) return state
      return inThread(state, conversationId, (open) => ({
        ...open,
        typing: open.typing.filter((typing) => typing.since >= action.before),
        viewers: open.viewers.filter(({ since }) => since >= action.viewersBefore),
      }))
    }
    case 'answer': {
      const { conversationId, answerId, text } = action.event
      return inThread(state, conversationId, (thread) =>
        thread.messages.some((message) => message.answerId === answerId)
          ? thread
          : { ...thread, answer: { answerId, text } },
      )
    }
    case 'read': {
      const mark = (row: InboxRow): InboxRow =>
        row.id !== action.conversationId || (!action.canGoBack && (row.readAt ?? '') >= action.readAt)
          ? row
          : { ...row, readAt: action.readAt }
      const marked = { ...state, rows: state.rows.map(mark) }
      return inThread(marked, action.conversationId, (thread) => ({
        ...thread,
        conversation: mark(thread.conversation),
      }))
    }
    case 'contact-changed': {
      const { contactId, name, email } = action
      const rename = (row: InboxRow): InboxRow =>
        row.contact.id === contactId ? { ...row, contact: { id: contactId, name, email } } : row
      const threads = Object.entries(state.threads).map(([id, thread]) => [
        id,
        thread.contact.id === contactId
          ? { ...thread, conversation: rename(thread.conversation), contact: { ...thread.contact, name, email } }
          : thread,
      ])
      return { ...state, rows: state.rows.map(rename), threads: Object.fromEntries(threads) }
    }
    case 'connection':
      return state.connection === action.connection ? state : { ...state, connection: action.connection }
    case 'forgotten': {
      const { conversationId } = state.place
      const open = conversationId ? state.threads[conversationId] : undefined
      return { ...state, threads: conversationId && open ? { [conversationId]: open } : {} }
    }
  }
}
