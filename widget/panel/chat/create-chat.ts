import type { ChatConfig, Contact, Conversation, Message, Survey, Thumb } from '../contract'
import { EMAIL } from '../contract'
import { ApiError, createApi } from './api'
import { expire, withConversation } from './apply-event'
import { createPresence, type Presence } from './presence'
import { createSender, type Sender } from './sender'
import { createSession } from './session'
import { createObservable, initialState, type Observable, type Trouble, withoutConversation } from './state'
import { createStorage, readJson } from './storage'
import { createTabs } from './tabs'

const EXPIRE_EVERY_MS = 2000
const LONGEST_URL = 1000

export type Chat = Presence &
  Pick<Sender, 'send' | 'retry' | 'discard'> & {
    state: Observable
    start(): void
    setOpen(isOpen: boolean, pageUrl?: string): void
    /** Asks for a person; `request` is what the customer says where there is no conversation yet. */
    requestPerson(request: string): Promise<void>
    /** @throws ApiError */
    saveContact(contact: Contact): Promise<void>
    /** @throws ApiError */
    rate(score: number, comment: string): Promise<void>
    /** Null takes it back. @throws ApiError */
    thumb(messageId: string, thumb: Thumb | null): Promise<void>
    identify(contact: Contact): void
    startNew(): void
    draft(): string
    keepDraft(text: string): void
    dismissTrouble(): void
  }

/** What the embedding page says of its visitor must not be able to spoil the first message. */
const usableContact = ({ name, email }: { [field in keyof Contact]: unknown }): Contact => ({
  ...(typeof name === 'string' && name.trim() ? { name: name.trim().slice(0, 120) } : {}),
  ...(typeof email === 'string' && EMAIL.test(email.trim()) ? { email: email.trim() } : {}),
})

/** A page from disk has no address that helps anybody; a long query is not worth a refusal. */
function usablePageUrl(url: string): string | undefined {
  if (!/^https?:/.test(url)) return undefined
  return url.length <= LONGEST_URL ? url : url.slice(0, url.search(/[?#]|$/)).slice(0, LONGEST_URL)
}

const isContact = (value: unknown): value is Contact =>
  typeof value === 'object' && value !== null && Object.values(value).every((field) => typeof field === 'string')

export function createChat(config: ChatConfig): Chat {
  const storage = createStorage()
  const state = createObservable(initialState(config))
  const api = createApi(() => session.token())
  let pageUrl: string | undefined
  let contact = readJson(storage, 'contact', isContact, {})

  const tabs = createTabs((message) => session.hear(message))
  const presence = createPresence({ state, storage, api, session: () => session, tabs: () => tabs })
  const session = createSession({ state, storage, api, tabs: () => tabs, onSeen: presence.sawElsewhere })
  const introduction = () => ({ ...contact, ...(pageUrl ? { pageUrl } : {}) })
  const sender = createSender({ state, storage, api, session, introduction })

  const report = (trouble: Trouble | null) => state.update((old) => ({ ...old, trouble }))

  function rememberContact(next: Contact): void {
    contact = { ...contact, ...usableContact(next) }
    storage.set('contact', JSON.stringify(contact))
  }

  async function patchContact(): Promise<void> {
    if (session.token() === null) return
    const { conversation } = await api.request<{ conversation: Conversation }>('PATCH', 'contact', contact)
    state.update((old) => withConversation(old, conversation))
  }

  /** Whether people are there may have changed since the page was made. */
  async function refreshConfig(): Promise<void> {
    const fresh = await api.request<ChatConfig>('GET', 'config')
    state.update((old) => ({ ...old, config: { ...old.config, ...fresh } }))
  }

  /** For errors that the customer hears of by `trouble`, or need not hear of. */
  async function attempt(work: () => Promise<void>, trouble: Trouble | null): Promise<void> {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      if (trouble) report(trouble)
    }
  }

  return {
    ...presence,
    state,
    send: (body, files) => {
      presence.stoppedTyping()
      return sender.send(body, files)
    },
    retry: sender.retry,
    discard: sender.discard,
    start() {
      state.update((old) => ({ ...old, seen: storage.get('seen') }))
      session.resume()
      sender.resume()
      setInterval(() => state.update((old) => expire(old, Date.now())), EXPIRE_EVERY_MS)
    },
    setOpen(isOpen, url) {
      if (url) pageUrl = usablePageUrl(url)
      state.update((old) => (old.isOpen === isOpen ? old : { ...old, isOpen }))
    },
    async requestPerson(request) {
      report(null)
      if (session.token() === null) await sender.send(request)
      await attempt(refreshConfig, null)
      await attempt(async () => {
        if (session.token() === null) throw new ApiError(0, 'unreachable', '')
        const { conversation } = await api.request<{ conversation: Conversation }>('POST', 'handover', {})
        state.update((old) => withConversation(old, conversation))
      }, 'handover')
    },
    async saveContact(next) {
      rememberContact(next)
      await patchContact()
    },
    async rate(score, comment) {
      const { survey } = await api.request<{ survey: Survey }>('POST', 'survey', { score, comment })
      state.update((old) => (old.conversation ? { ...old, conversation: { ...old.conversation, survey } } : old))
    },
    async thumb(messageId, thumb) {
      await api.request('POST', 'thumbs', { messageId, thumb })
      const rated = (message: Message) => (message.id === messageId ? { ...message, thumb } : message)
      state.update((old) => ({ ...old, messages: old.messages.map(rated) }))
    },
    identify(next) {
      const isKnown = Object.entries(usableContact(next)).every(
        ([field, value]) => contact[field as keyof Contact] === value,
      )
      if (isKnown) return
      rememberContact(next)
      void attempt(patchContact, null)
    },
    startNew() {
      session.forget(false)
      state.update(withoutConversation)
    },
    draft: () => storage.get('draft') ?? '',
    keepDraft: (text) => storage.set('draft', text || null),
    dismissTrouble: () => report(null),
  }
}
