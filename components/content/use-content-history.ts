'use client'

import { useRef, useState } from 'react'
import type { EmailContent } from '@/lib/content/schema'
import { emptyHistory, type History, noted, redone, undone } from './history'

type Options = { value: EmailContent; onChange: (value: EmailContent) => void }

/** Changes of a content that can be taken back and done again. */
export function useContentHistory({ value, onChange }: Options) {
  const [history, setHistory] = useState<History<EmailContent>>(emptyHistory)
  const latest = useRef({ value, history })
  latest.current = { value, history }

  const take = (next: EmailContent, nextHistory: History<EmailContent>) => {
    // Two changes in one turn of the browser must both count.
    latest.current = { value: next, history: nextHistory }
    setHistory(nextHistory)
    onChange(next)
  }
  const step = (move: typeof undone<EmailContent>) => {
    const moved = move(latest.current.history, latest.current.value)
    if (moved) take(moved.value, moved.history)
  }
  return {
    change: (next: EmailContent, about: string) => {
      const { value: before, history: now } = latest.current
      if (next !== before) take(next, noted(now, before, about, Date.now()))
    },
    /** What stands now, also between two renderings. */
    now: () => latest.current.value,
    undo: () => step(undone),
    redo: () => step(redone),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  }
}
