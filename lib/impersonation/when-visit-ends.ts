import { listen } from '@/lib/db'
import { processWide } from '@/lib/kernel'
import type { Visit } from '@/lib/operations'
import { VISIT_CHANGED } from './live-visit'

const watch = processWide('endedVisits', () => ({ watchers: new Map<string, Set<() => void>>(), isStarted: false }))

function start(): void {
  if (watch.isStarted) return
  watch.isStarted = true
  listen(VISIT_CHANGED, {
    onMessage: (id) => {
      for (const end of [...(watch.watchers.get(id) ?? [])]) end()
    },
  })
}

/** Calls `end` when a visit is ended or its time is over. @returns a function that stops watching */
export function whenVisitEnds({ id, expiresAt }: Visit, end: () => void): () => void {
  start()
  const watchers = watch.watchers.get(id) ?? new Set()
  watch.watchers.set(id, watchers.add(end))
  const timer = setTimeout(end, Math.max(0, expiresAt.getTime() - Date.now()))
  return () => {
    clearTimeout(timer)
    watchers.delete(end)
    if (watchers.size === 0) watch.watchers.delete(id)
  }
}
