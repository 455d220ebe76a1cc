'use client'

import { useHotkeys } from '@/components/ui/use-hotkeys'
import type { InboxContextValue } from './inbox-context'

/** Parts of the inbox that answer to a key; each marks itself with `data-inbox-key`. */
export type KeyTarget = 'search' | 'reply' | 'note' | 'assign' | 'snooze' | 'organise' | 'views' | 'macros' | 'plan'

const press = (target: KeyTarget) => {
  const element = [...document.querySelectorAll<HTMLElement>(`[data-inbox-key="${target}"]`)].find(
    (candidate) => candidate.offsetParent !== null,
  )
  if (element instanceof HTMLInputElement) element.focus()
  // A loaded menu opens on keys and on pointers, not on clicks.
  else if (element?.dataset.state) element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  else element?.click()
}

export function useInboxKeys({ state, go, actions, canWrite }: InboxContextValue): void {
  const { rows, place, threads } = state
  const row = place.conversationId ? threads[place.conversationId]?.conversation : undefined
  const at = rows.findIndex((candidate) => candidate.id === place.conversationId)

  const move = (step: 1 | -1) => {
    const next = rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : at + step]
    if (next) go({ conversationId: next.id }, { isReplacing: place.conversationId !== null })
  }

  useHotkeys({
    j: () => move(1),
    k: () => move(-1),
    '/': () => press('search'),
    v: () => press('views'),
    ...(canWrite && row
      ? {
          r: () => press('reply'),
          n: () => press('note'),
          a: () => press('assign'),
          z: () => press('snooze'),
          l: () => press('organise'),
          m: () => press('macros'),
          p: () => press('plan'),
          t: () => void actions.take(row),
          e: () => void (row.status === 'closed' ? actions.reopen(row) : actions.close(row)),
        }
      : {}),
    ...(row ? { u: () => void actions.markUnread(row) } : {}),
  })
}
