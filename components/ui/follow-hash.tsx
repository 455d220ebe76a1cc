'use client'

import { useEffect } from 'react'

/**
 * Goes to the anchor that the address names once it stands: what is streamed after the first paint is missing, or still
 * hidden, when the browser makes its own jump and settles `:target`.
 */
export function FollowHash() {
  useEffect(() => {
    if (!location.hash) return
    if (!document.querySelector(':target')) location.replace(location.hash)
    document.querySelector(':target')?.scrollIntoView()
  }, [])
  return null
}
