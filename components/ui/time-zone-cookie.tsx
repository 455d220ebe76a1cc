'use client'

import { useEffect } from 'react'

/** Tells the server the browser's zone, so that the next page is rendered in it. */
export function TimeZoneCookie({ current }: { current: string | undefined }) {
  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    if (!zone || zone === current) return
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain http
    document.cookie = `time_zone=${encodeURIComponent(zone)}; path=/; max-age=31536000; samesite=lax`
  }, [current])
  return null
}
