import type { Conversation, LiveEvent, Message } from '../contract'
import type { ChatState } from './state'

const TYPING_MS = 8000
const SILENT_ANSWER_MS = 45_000

const byTime = (a: Message, b: Message) => a.createdAt.localeCompare(b.createdAt)

/** Adds or replaces a message; what stood for it until now (outgoing, half answer, typing) goes. */
export function withMessage(state: ChatState, message: Message): ChatState {
  const others = state.messages.filter((other) => other.id !== message.id)
  const { [message.answerId ?? '']: _finished, ...answers } = state.answers
  const isFromTypist = state.typing?.by === message.author.kind
  return {
    ...state,
    // Equal times keep their order of arrival: the sort is stable.
    messages: [...others, message].sort(byTime),
    outbox: state.outbox.filter((outgoing) => outgoing.clientId !== message.clientId),
    answers,
    typing: isFromTypist ? null : state.typing,
  }
}

export function withConversation(state: ChatState, conversation: Conversation): ChatState {
  const before = state.conversation
  if (before && before.id !== conversation.id) return state
  const person = conversation.state === 'human' ? conversation.assignee : null
  const isNew =
    before !== null && person !== null && (before.state !== 'human' || before.assignee?.name !== person.name)
  const joined = isNew ? { name: person.name, afterId: state.messages.at(-1)?.id ?? null } : state.joined
  // A person took over: the half answer will not be finished.
  const survey = conversation.survey === undefined ? (before?.survey ?? null) : conversation.survey
  return {
    ...state,
    conversation: { ...conversation, survey },
    joined,
    answers: conversation.state === 'human' ? {} : state.answers,
  }
}

export function applyEvent(state: ChatState, event: LiveEvent, now: number): ChatState {
  switch (event.name) {
    case 'message':
      return withMessage(state, event.data.message)
    case 'conversation':
      return withConversation(state, event.data.conversation)
    case 'answer': {
      const { answerId, text } = event.data
      const isFinished = state.messages.some((message) => message.answerId === answerId)
      if (isFinished) return state
      return { ...state, answers: { ...state.answers, [answerId]: { text, at: now } }, typing: null }
    }
    case 'typing': {
      const { by, name, typing } = event.data
      if (typing) return { ...state, typing: { by, name, at: now } }
      return state.typing?.by === by ? { ...state, typing: null } : state
    }
    case 'read':
      return { ...state, readByMember: event.data.messageId }
  }
}

/** The server's view over ours: messages that came by stream meanwhile stay. */
export function withSnapshot(state: ChatState, conversation: Conversation, messages: Message[]): ChatState {
  const merged = messages.reduce(withMessage, state)
  return { ...merged, conversation, isLoading: false, trouble: state.trouble === 'load' ? null : state.trouble }
}

/** Forgets typing and half answers whose end never came. */
export function expire(state: ChatState, now: number): ChatState {
  const isTypingOver = state.typing !== null && now - state.typing.at > TYPING_MS
  const kept = Object.entries(state.answers).filter(([, answer]) => now - answer.at <= SILENT_ANSWER_MS)
  if (!isTypingOver && kept.length === Object.keys(state.answers).length) return state
  return { ...state, typing: isTypingOver ? null : state.typing, answers: Object.fromEntries(kept) }
}
