import type { Contact, Message, Started } from '../contract'
import { type Api, ApiError } from './api'
import { backoffMs, pause } from './backoff'
import type { Session } from './session'
import type { Observable, Outgoing } from './state'
import { readJson, type Store } from './storage'
import { uuid } from './uuid'

const MOST_TRIES = 6

export type Sender = {
  /** Shows the message at once and resolves when it has arrived or failed for good. */
  send(body: string): Promise<void>
  retry(clientId: string): void
  discard(clientId: string): void
  /** Sends what an earlier page left unsent. */
  resume(): void
}

type Parts = {
  state: Observable
  storage: Store
  api: Api
  session: Session
  /** What goes along with the first message. */
  introduction: () => Contact & { pageUrl?: string }
}

const isOutbox = (value: unknown): value is Outgoing[] =>
  Array.isArray(value) && value.every((item) => typeof item?.clientId === 'string' && typeof item?.body === 'string')

/** One message at a time and in order. The server knows a message again by its `clientId`, so a doubtful one is sent again. */
export function createSender({ state, storage, api, session, introduction }: Parts): Sender {
  let running: Promise<void> | null = null
  let saved: Outgoing[] = state.get().outbox

  state.subscribe(() => {
    const { outbox } = state.get()
    if (outbox === saved) return
    saved = outbox
    storage.set('outbox', outbox.length > 0 ? JSON.stringify(outbox) : null)
  })

  function mark(clientId: string, status: Outgoing['status'], reason: string | null = null): void {
    state.update((old) => ({
      ...old,
      outbox: old.outbox.map((item) => (item.clientId === clientId ? { ...item, status, reason } : item)),
    }))
  }

  async function deliver({ clientId, body }: Outgoing): Promise<void> {
    if (session.token() !== null) {
      const { message } = await api.request<{ message: Message }>('POST', 'messages', { clientId, body })
      return session.add(message)
    }
    const started = await api.request<Started>('POST', 'conversations', {
      message: { clientId, body },
      ...introduction(),
    })
    session.adopt(started.token, started.conversation, started.messages)
  }

  /** What to do after a refusal. True when the same message is worth another try. */
  async function recover(outgoing: Outgoing, error: ApiError, attempt: number): Promise<boolean> {
    if (error.isGone && session.token() !== null) {
      session.forget(true)
      return true
    }
    if (!error.isPassing || (attempt >= MOST_TRIES && navigator.onLine)) {
      mark(outgoing.clientId, 'failed', error.status >= 400 && error.status < 500 ? error.message || null : null)
      return false
    }
    mark(outgoing.clientId, 'held')
    await pause(Math.max(error.retryAfterMs ?? 0, backoffMs(attempt)))
    return true
  }

  async function drain(): Promise<void> {
    let attempt = 0
    const next = () => state.get().outbox.find((item) => item.status !== 'failed')
    for (let outgoing = next(); outgoing; outgoing = next()) {
      mark(outgoing.clientId, 'sending')
      try {
        await deliver(outgoing)
        attempt = 0
        // Arrived, whatever the answer called it.
        const { clientId } = outgoing
        state.update((old) => ({ ...old, outbox: old.outbox.filter((item) => item.clientId !== clientId) }))
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        attempt = (await recover(outgoing, error, attempt)) ? attempt + 1 : 0
      }
    }
  }

  function pump(): Promise<void> {
    running ??= drain().finally(() => {
      running = null
    })
    return running
  }

  return {
    send(body) {
      const outgoing: Outgoing = {
        clientId: uuid(),
        body,
        createdAt: new Date().toISOString(),
        status: 'sending',
        reason: null,
      }
      state.update((old) => ({ ...old, outbox: [...old.outbox, outgoing] }))
      return pump()
    },
    retry(clientId) {
      mark(clientId, 'sending')
      void pump()
    },
    discard: (clientId) =>
      state.update((old) => ({ ...old, outbox: old.outbox.filter((item) => item.clientId !== clientId) })),
    resume() {
      const left = readJson(storage, 'outbox', isOutbox, [])
      if (left.length === 0) return
      state.update((old) => ({ ...old, outbox: left.map((item) => ({ ...item, status: 'sending', reason: null })) }))
      void pump()
    },
  }
}
