'use client'

import { useEffect } from 'react'

const RENEW_MS = 10 * 60_000

/** Renews the session's token while a page is open, and when one comes back to it. Mount it once in a layout. */
export function KeepSignedIn() {
  useEffect(() => {
    let renewedAt = Date.now()
    const renew = () => {
      if (document.visibilityState === 'hidden' || Date.now() - renewedAt < RENEW_MS / 2) return
      renewedAt = Date.now()
      // Missed once, the next page renews it: nothing to tell anybody.
      fetch('/api/auth/session').catch(() => undefined)
    }
    const timer = setInterval(renew, RENEW_MS)
    document.addEventListener('visibilitychange', renew)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', renew)
    }
  }, [])
  return null
}
