'use client'

import { useEffect } from 'react'

/** Says that the page was shown: it is kept for everybody, so the server does not know. */
export function CountView({ slug }: { slug: string }) {
  useEffect(() => {
    navigator.sendBeacon('/api/pages/seen', new Blob([JSON.stringify({ slug })], { type: 'application/json' }))
  }, [slug])
  return null
}
