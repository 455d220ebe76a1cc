'use client'

import { useSyncExternalStore } from 'react'
import { keepStream } from '@/components/live/keep-stream'

let unread: number | null = null
let letGo: (() => void) | null = null
const listeners = new Set<() => void>()

const follow = (): (() => void) =>
  keepStream<{ unread: { unread: number } }>({
    address: () => '/api/live/notifications',
    on: {
      unread: (said) => {
        unread = said.unread
        for (const listener of listeners) listener()
      },
    },
  })

/** One stream for the page, however many bells hang in it. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  letGo ??= follow()
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    letGo?.()
    letGo = null
  }
}

/** How many notifications are unread; `initial` until the stream has said so. */
export const useUnread = (initial: number): number =>
  useSyncExternalStore(
    subscribe,
    () => unread ?? initial,
    () => initial,
  )
