'use client'

import { useEffect } from 'react'
import { callApi } from './inbox-api'
import { useInboxContext } from './inbox-context'

/** Whoever is not heard of for longer has left: a closed laptop says nothing. */
export const VIEWER_GONE_MS = 75_000
const AGAIN_MS = 30_000

/**
 * Tells colleagues that a conversation is open here, while somebody looks at it, and answers those who have just opened it. What they
 * tell comes over the live stream.
 */
export function useViewingSignal(conversationId: string, greetings: number): void {
  const { wordsFor } = useInboxContext()

  useEffect(() => {
    const tell = (viewing: boolean) =>
      void callApi('POST', `/conversations/${conversationId}/viewing`, { viewing }).catch(wordsFor)
    const tellWhileSeen = () => {
      if (document.visibilityState === 'visible') tell(true)
    }
    tellWhileSeen()
    const again = setInterval(tellWhileSeen, AGAIN_MS)
    document.addEventListener('visibilitychange', tellWhileSeen)
    return () => {
      clearInterval(again)
      document.removeEventListener('visibilitychange', tellWhileSeen)
      tell(false)
    }
  }, [conversationId, wordsFor])

  useEffect(() => {
    if (greetings === 0 || document.visibilityState === 'hidden') return
    void callApi('POST', `/conversations/${conversationId}/viewing`, { viewing: true, isAnswer: true }).catch(wordsFor)
  }, [conversationId, greetings, wordsFor])
}
