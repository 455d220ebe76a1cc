'use client'

import { useSyncExternalStore } from 'react'

/** A tab that nobody looks at lets go of its connection: browsers allow few of them to one host. */
const HIDDEN_MS = 90_000
const SLOWEST_MS = 60_000

let unread: number | null = null
let source: EventSource | null = null
let hiding: ReturnType<typeof setTimeout> | undefined
let retry: ReturnType<typeof setTimeout> | undefined
let attempts = 0
const listeners = new Set<() => void>()

function close(): void {
  clearTimeout(retry)
  source?.close()
  source = null
}

function open(): void {
  close()
  source = new EventSource('/api/live/notifications')
  source.onopen = () => {
    attempts = 0
  }
  source.onerror = () => {
    if (source?.readyState !== EventSource.CLOSED) return
    attempts += 1
    retry = setTimeout(open, Math.min(SLOWEST_MS, 1_000 * 2 ** attempts))
  }
  source.addEventListener('unread', (event) => {
    unread = (JSON.parse(event.data) as { unread: number }).unread
    for (const listener of listeners) listener()
  })
}

function onVisibility(): void {
  clearTimeout(hiding)
  if (document.visibilityState === 'hidden') hiding = setTimeout(close, HIDDEN_MS)
  else if (!source) open()
}

/** One stream for the page, however many bells hang in it. */
function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    open()
    document.addEventListener('visibilitychange', onVisibility)
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    document.removeEventListener('visibilitychange', onVisibility)
    clearTimeout(hiding)
    close()
  }
}

/** How many notifications are unread; `initial` until the stream has said so. */
export const useUnread = (initial: number): number =>
  useSyncExternalStore(
    subscribe,
    () => unread ?? initial,
    () => initial,
  )
