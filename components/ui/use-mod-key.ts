'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** How the reader's keyboard names the key that `mod+…` shortcuts use. "Ctrl" until the browser has said otherwise. */
export const useModKey = (): 'Ctrl' | '⌘' =>
  useSyncExternalStore(
    never,
    () => (/Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl'),
    () => 'Ctrl',
  )
