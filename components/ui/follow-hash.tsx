'use client'

import { useEffect } from 'react'

/**
 * Goes to the anchor that the address names once it is there: what is streamed after the first paint comes too late for
 * the browser's own jump and for `:target`.
 */
export function FollowHash() {
  useEffect(() => {
    if (location.hash && !document.querySelector(':target')) location.replace(location.hash)
  }, [])
  return null
}
