import type { Conversation, LiveEvent, Message, Snapshot } from '../contract'
import { type Api, ApiError } from './api'
import { applyEvent, withMessage, withSnapshot } from './apply-event'
import { backoffMs, pause } from './backoff'
import { stayLive } from './live'
import { type Observable, withoutConversation } from './state'
import type { Store } from './storage'
import type { TabMessage, Tabs } from './tabs'

export type Session = {
  token(): string | null
  /** Opens the conversation of the kept token, if there is one. */
  resume(): void
  /** Makes a new conversation ours, in this tab and the others. */
  adopt(token: string, conversation: Conversation, messages: Message[]): void
  /** Lets the conversation go; `isLost` when the server did, not the customer. */
  forget(isLost: boolean): void
  /** A message that this tab has just sent. */
  add(message: Message): void
  hear(message: TabMessage): void
}

type Parts = { state: Observable; storage: Store; api: Api; tabs: () => Tabs; onSeen(messageId: string): void }

export function createSession({ state, storage, api, tabs, onSeen }: Parts): Session {
  let token = storage.get('token')
  let lastEventId: string | null = null
  let heardAt = 0
  let current = new AbortController()
  let missed: LiveEvent[] | null = null
  let isLeading = false

  function apply(event: LiveEvent, id: string | null): void {
    if (id !== null) lastEventId = id
    heardAt = Date.now()
    missed?.push(event)
    state.update((old) => applyEvent(old, event, Date.now()))
  }

  async function readSnapshot(): Promise<void> {
    const signal = current.signal
    missed ??= []
    const snapshot = await api.request<Snapshot>('GET', 'conversation')
    if (signal.aborted) return
    const during = missed ?? []
    missed = null
    lastEventId = snapshot.lastEventId
    heardAt = Date.now()
    state.update((old) => {
      const fresh = withSnapshot(old, snapshot.conversation, snapshot.messages)
      // What came by stream while the snapshot was on its way is newer than it.
      return during.reduce((next, event) => applyEvent(next, event, Date.now()), fresh)
    })
  }

  /** False when the conversation is gone or another one took its place. */
  async function load(signal: AbortSignal): Promise<boolean> {
    for (let attempt = 0; !signal.aborted; attempt++) {
      try {
        await readSnapshot()
        return !signal.aborted
      } catch (error) {
        if (signal.aborted || !(error instanceof ApiError)) throw error
        if (error.isGone) {
          forget(true)
          return false
        }
        state.update((old) => ({ ...old, trouble: 'load' }))
        await pause(Math.max(error.retryAfterMs ?? 0, backoffMs(attempt)), signal)
      }
    }
    return false
  }

  function onConnection(connection: 'live' | 'lost'): void {
    state.update((old) => (old.connection === connection ? old : { ...old, connection }))
    tabs().tell({ kind: 'connection', state: connection })
  }

  async function connect(): Promise<void> {
    current.abort()
    current = new AbortController()
    const { signal } = current
    missed = null
    state.update((old) => ({ ...old, isLoading: old.messages.length === 0 }))
    if (!(await load(signal))) return
    // Nothing more comes in a closed conversation; the next visit looks again.
    if (state.get().conversation?.status === 'closed') return
    const onEvent = (event: LiveEvent, id: string | null) => {
      apply(event, id)
      tabs().tell({ kind: 'event', event, id })
    }
    const options = {
      api,
      lastEventId: () => lastEventId,
      heardAt: () => heardAt,
      resync: readSnapshot,
      onGone: () => forget(true),
    }
    tabs().lead(async (lead) => {
      isLeading = true
      await stayLive({ ...options, onEvent, onConnection }, lead).finally(() => {
        isLeading = false
      })
    }, signal)
  }

  function keep(next: string | null): void {
    token = next
    storage.set('token', next)
    lastEventId = null
  }

  function forget(isLost: boolean): void {
    current.abort()
    keep(null)
    storage.set('seen', null)
    state.update((old) => ({ ...withoutConversation(old), trouble: isLost ? 'gone' : null }))
    tabs().tell({ kind: 'token', token: null })
  }

  function hear(message: TabMessage): void {
    if (message.kind === 'event') apply(message.event, message.id)
    else if (message.kind === 'message') state.update((old) => withMessage(old, message.message))
    else if (message.kind === 'connection') {
      if (!isLeading) state.update((old) => ({ ...old, connection: message.state }))
    } else if (message.kind === 'seen') onSeen(message.messageId)
    else if (message.token !== token) {
      current.abort()
      keep(message.token)
      state.update(withoutConversation)
      if (token !== null) void connect()
    }
  }

  return {
    token: () => token,
    resume: () => {
      if (token !== null) void connect()
    },
    adopt(next, conversation, messages) {
      keep(next)
      state.update((old) => withSnapshot(old, conversation, messages))
      tabs().tell({ kind: 'token', token: next })
      void connect()
    },
    forget,
    add(message) {
      state.update((old) => withMessage(old, message))
      tabs().tell({ kind: 'message', message })
    },
    hear,
  }
}
