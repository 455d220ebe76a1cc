import type { LiveEvent, Message } from '../contract'

/** What one tab tells the customer's other tabs. */
export type TabMessage =
  | { kind: 'event'; event: LiveEvent; id: string | null }
  | { kind: 'message'; message: Message }
  | { kind: 'connection'; state: 'live' | 'lost' }
  | { kind: 'token'; token: string | null }
  | { kind: 'seen'; messageId: string }

export type Tabs = {
  tell(message: TabMessage): void
  /** Runs `work` in one tab at a time; the tab that is looked at takes it over. `work` ends when its signal aborts. */
  lead(work: Work, until: AbortSignal): void
}

type Work = (signal: AbortSignal) => Promise<void>

const NAME = 'chat-panel'

/**
 * Holds the lock while `work` runs; another tab may take it, which aborts the work. False where the browser grants no
 * locks: it may deny them to a frame, as it may deny storage.
 */
async function holdLock(options: LockOptions, work: Work, until: AbortSignal): Promise<boolean> {
  const held = new AbortController()
  const abort = () => held.abort()
  until.addEventListener('abort', abort)
  try {
    await navigator.locks.request(NAME, options, () => (until.aborted ? undefined : work(held.signal)))
    return true
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    return error.name === 'AbortError'
  } finally {
    held.abort()
    until.removeEventListener('abort', abort)
  }
}

function leadByLock(work: Work, until: AbortSignal): void {
  let isLeading = false
  const guarded = async (signal: AbortSignal) => {
    isLeading = true
    await work(signal).finally(() => {
      isLeading = false
    })
  }
  const queue = async () => {
    while (!until.aborted) {
      const isGranted = await holdLock({ signal: until }, guarded, until)
      if (!isGranted && !until.aborted) return guarded(until)
    }
  }
  const steal = () => {
    // A tab in the background may sleep while it holds the lock; the one that is looked at must not wait for it.
    if (document.visibilityState !== 'visible' || isLeading || until.aborted) return
    void holdLock({ steal: true }, guarded, until)
  }
  document.addEventListener('visibilitychange', steal)
  until.addEventListener('abort', () => document.removeEventListener('visibilitychange', steal))
  void queue()
}

export function createTabs(onMessage: (message: TabMessage) => void): Tabs {
  // Without locks (a page without TLS) each tab has a stream of its own; without a channel the tabs only share storage.
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(NAME) : null
  if (channel) channel.onmessage = (event: MessageEvent<TabMessage>) => onMessage(event.data)
  return {
    tell: (message) => channel?.postMessage(message),
    lead(work, until) {
      if (channel && 'locks' in navigator) leadByLock(work, until)
      else void work(until)
    },
  }
}
