import type { ChatConfig, Conversation, Message } from '../contract'

/** A message of the customer that the server does not have yet. */
export type Outgoing = {
  clientId: string
  body: string
  createdAt: string
  /** `held`: waits for the connection. `failed`: waits for the customer; `reason` is the server's, if it gave one. */
  status: 'sending' | 'held' | 'failed'
  reason: string | null
  /** Names of the files that it comes with, and how much of them is sent (0 to 1). */
  files?: string[]
  progress?: number
}

export type Typing = { by: 'member' | 'agent'; name: string; at: number }

/** Something that went wrong apart from a message; each has its words in the strings table. */
export type Trouble = 'load' | 'gone' | 'handover' | 'contact'

export type ChatState = {
  config: ChatConfig
  conversation: Conversation | null
  messages: Message[]
  outbox: Outgoing[]
  /** Answers that are being written, by id. */
  answers: Record<string, { text: string; at: number }>
  typing: Typing | null
  /** Last message that a member has read. */
  readByMember: string | null
  /** Last message that this customer has seen. */
  seen: string | null
  /** A person took over while we watched: shown after that message. */
  joined: { name: string; afterId: string | null } | null
  connection: 'idle' | 'live' | 'lost'
  isLoading: boolean
  isOpen: boolean
  trouble: Trouble | null
}

export const initialState = (config: ChatConfig): ChatState => ({
  config,
  conversation: null,
  messages: [],
  outbox: [],
  answers: {},
  typing: null,
  readByMember: null,
  seen: null,
  joined: null,
  connection: 'idle',
  isLoading: false,
  isOpen: false,
  trouble: null,
})

/** Everything of one conversation forgotten; the draft, the outbox and the settings stay. */
export const withoutConversation = (state: ChatState): ChatState => ({
  ...initialState(state.config),
  outbox: state.outbox,
  isOpen: state.isOpen,
})

export const isClosed = (state: ChatState): boolean => state.conversation?.status === 'closed'

export const unreadCount = ({ messages, seen }: Pick<ChatState, 'messages' | 'seen'>): number => {
  const after = messages.findIndex((message) => message.id === seen) + 1
  return messages.slice(after).filter(({ author }) => author.kind === 'agent' || author.kind === 'member').length
}

export type Observable = {
  get(): ChatState
  update(change: (state: ChatState) => ChatState): void
  subscribe(listener: () => void): () => void
}

export function createObservable(state: ChatState): Observable {
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    update(change) {
      const next = change(state)
      if (next === state) return
      state = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
