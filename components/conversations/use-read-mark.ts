'use client'

import { useEffect } from 'react'
import { useInboxContext } from './inbox-context'
import { isUnread } from './inbox-rows'
import type { ThreadState } from './inbox-state'

const SETTLE_MS = 400

/** Reading is looking at it: a thread that is open in a tab that is seen gets marked, once it has settled. */
export function useReadMark({ conversation, messages }: ThreadState): void {
  const { actions } = useInboxContext()
  const last = messages.at(-1)?.id
  const unread = isUnread(conversation)

  // biome-ignore lint/correctness/useExhaustiveDependencies: one marked as unread by hand stays so until something new comes
  useEffect(() => {
    if (!unread || !last) return
    const mark = () => {
      if (document.visibilityState === 'visible') void actions.markRead(conversation, last)
    }
    const timer = setTimeout(mark, SETTLE_MS)
    document.addEventListener('visibilitychange', mark)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', mark)
    }
  }, [conversation.id, last, conversation.lastMessageAt])
}
