import type { Contact, Message, Started } from '../contract'
import { fill, t } from '../strings'
import { type Api, ApiError } from './api'
import { createAttached } from './attached'
import { backoffMs, pause } from './backoff'
import type { Session } from './session'
import type { Observable, Outgoing } from './state'
import { readJson, type Store } from './storage'
import { uuid } from './uuid'

const MOST_TRIES = 6

export type Sender = {
  /** Shows the message at once and resolves when it has arrived or failed for good. */
  send(body: string, files?: readonly File[]): Promise<void>
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
  const attached = createAttached(api)
  let saved: Outgoing[] = state.get().outbox

  state.subscribe(() => {
    const { outbox } = state.get()
    if (outbox === saved) return
    saved = outbox
    storage.set('outbox', outbox.length > 0 ? JSON.stringify(outbox) : null)
  })

  function change(clientId: string, news: Partial<Outgoing>): void {
    state.update((old) => ({
      ...old,
      outbox: old.outbox.map((item) => (item.clientId === clientId ? { ...item, ...news } : item)),
    }))
  }
  const mark = (clientId: string, status: Outgoing['status'], reason: string | null = null) =>
    change(clientId, { status, reason })

  async function begin(clientId: string, body: string): Promise<void> {
    const message = { clientId, body }
    const started = await api.request<Started>('POST', 'conversations', { message, ...introduction() })
    session.adopt(started.token, started.conversation, started.messages)
  }

  /** Files belong to a conversation, so words begin it where there is none yet. */
  async function withFiles({ clientId, body, files = [] }: Outgoing): Promise<{ body: string; fileIds: string[] }> {
    const isFirst = session.token() === null
    if (isFirst) {
      await begin(attached.firstIdOf(clientId), body || fill(t.filesFollow, { names: files.join(', ') }))
      change(clientId, { body: '' })
    }
    const onProgress = (progress: number) => change(clientId, { progress })
    const fileIds = await attached.upload(clientId, session.token(), t.fileLost, onProgress)
    return { body: isFirst ? '' : body, fileIds }
  }

  async function deliver(outgoing: Outgoing): Promise<void> {
    const { clientId, body, files } = outgoing
    if (!files && session.token() === null) return begin(clientId, body)
    const content = files ? await withFiles(outgoing) : { body }
    const { message } = await api.request<{ message: Message }>('POST', 'messages', { clientId, ...content })
    session.add(message)
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
        attached.drop(clientId)
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
    send(body, files = []) {
      const outgoing: Outgoing = {
        clientId: uuid(),
        body,
        createdAt: new Date().toISOString(),
        status: 'sending',
        reason: null,
        ...(files.length > 0 ? { files: files.map(({ name }) => name), progress: 0 } : {}),
      }
      attached.add(outgoing.clientId, files)
      state.update((old) => ({ ...old, outbox: [...old.outbox, outgoing] }))
      return pump()
    },
    retry(clientId) {
      mark(clientId, 'sending')
      void pump()
    },
    discard(clientId) {
      attached.drop(clientId)
      state.update((old) => ({ ...old, outbox: old.outbox.filter((item) => item.clientId !== clientId) }))
    },
    resume() {
      const left = readJson(storage, 'outbox', isOutbox, [])
      if (left.length === 0) return
      state.update((old) => ({ ...old, outbox: left.map((item) => ({ ...item, status: 'sending', reason: null })) }))
      void pump()
    },
  }
}
