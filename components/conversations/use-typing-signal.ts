'use client'

import { useEffect, useRef } from 'react'
import type { InboxRow } from '@/lib/conversations/schema'
import { useInboxContext } from './inbox-context'

const AGAIN_MS = 3_000
const IDLE_MS = 4_000

/** Tells the customer and colleagues that a reply is being typed: at most every three seconds, and when it stops. */
export function useTypingSignal(conversation: InboxRow, isPublic: boolean) {
  const { actions } = useInboxContext()
  const toldAt = useRef(0)
  const idle = useRef<ReturnType<typeof setTimeout>>(undefined)

  const stop = () => {
    clearTimeout(idle.current)
    if (toldAt.current === 0) return
    toldAt.current = 0
    void actions.showTyping(conversation, false)
  }

  const typed = (hasText: boolean) => {
    if (!isPublic) return
    if (!hasText) return stop()
    clearTimeout(idle.current)
    idle.current = setTimeout(stop, IDLE_MS)
    if (Date.now() - toldAt.current < AGAIN_MS) return
    toldAt.current = Date.now()
    void actions.showTyping(conversation, true)
  }

  useEffect(() => () => clearTimeout(idle.current), [])
  return { typed, stop }
}
