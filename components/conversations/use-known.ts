'use client'

import { useEffect, useState } from 'react'
import { callApi } from './inbox-api'
import { useInboxContext } from './inbox-context'

const known = new Map<string, unknown>()

/**
 * A short list that menus and dialogs offer, asked for when it is first wanted and again with each opening; meanwhile what was
 * there before is shown. `items` is null until the first answer.
 */
export function useKnown<Item>(
  path: string,
  isWanted = true,
): { items: readonly Item[] | null; problem: string | null } {
  const { wordsFor } = useInboxContext()
  const [items, setItems] = useState((known.get(path) as readonly Item[] | undefined) ?? null)
  const [problem, setProblem] = useState<string | null>(null)

  useEffect(() => {
    if (!isWanted) return
    callApi<readonly Item[]>('GET', path).then(
      (found) => {
        known.set(path, found)
        setItems(found)
        setProblem(null)
      },
      (error: unknown) => setProblem(wordsFor(error)),
    )
  }, [path, isWanted, wordsFor])

  return { items, problem }
}
