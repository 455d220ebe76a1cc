import { type Api, ApiError } from './api'
import type { Session } from './session'
import type { Observable } from './state'
import type { Store } from './storage'
import type { Tabs } from './tabs'

const TYPING_EVERY_MS = 3000
const TYPING_ENDS_MS = 4000
const READ_AFTER_MS = 400

export type Presence = {
  /** The customer pressed a key in the composer. */
  typed(): void
  stoppedTyping(): void
  /** The newest message is in view. */
  sawNewest(): void
  /** Another tab showed this message. */
  sawElsewhere(messageId: string): void
}

type Parts = { state: Observable; storage: Store; api: Api; session: () => Session; tabs: () => Tabs }

/** Typing and read marks: a courtesy, so a lost one is not sent again. */
export function createPresence({ state, storage, api, session, tabs }: Parts): Presence {
  let lastTypingAt = 0
  let typingTimer = 0
  let readTimer = 0

  async function tell(path: string, body: unknown): Promise<void> {
    if (session().token() === null) return
    try {
      await api.request('POST', path, body)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
    }
  }

  function stoppedTyping(): void {
    clearTimeout(typingTimer)
    if (lastTypingAt === 0) return
    lastTypingAt = 0
    void tell('typing', { typing: false })
  }

  return {
    typed() {
      clearTimeout(typingTimer)
      typingTimer = window.setTimeout(stoppedTyping, TYPING_ENDS_MS)
      if (Date.now() - lastTypingAt < TYPING_EVERY_MS) return
      lastTypingAt = Date.now()
      void tell('typing', { typing: true })
    },
    stoppedTyping,
    sawNewest() {
      const { messages, seen, isOpen } = state.get()
      const newest = messages.at(-1)
      if (!newest || newest.id === seen || !isOpen || document.visibilityState !== 'visible') return
      storage.set('seen', newest.id)
      state.update((old) => ({ ...old, seen: newest.id }))
      tabs().tell({ kind: 'seen', messageId: newest.id })
      clearTimeout(readTimer)
      if (newest.author.kind !== 'contact') {
        readTimer = window.setTimeout(() => void tell('read', { messageId: newest.id }), READ_AFTER_MS)
      }
    },
    sawElsewhere: (messageId) => state.update((old) => ({ ...old, seen: messageId })),
  }
}
