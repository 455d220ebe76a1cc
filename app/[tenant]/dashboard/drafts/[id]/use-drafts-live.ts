'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useReducer } from 'react'
import { keepStream, REPLAYED_MS } from '@/components/live/keep-stream'
import type { DraftEvents, DraftView } from '@/lib/drafts/schema'

/** Drafts in their order, and of those that are being written the words so far. */
export type LiveDrafts = { drafts: readonly DraftView[]; words: Readonly<Record<string, string>> }
type Change =
  | { type: 'draft'; draft: DraftView }
  | { type: 'progress'; draftId: string; text: string }
  | { type: 'anew'; drafts: readonly DraftView[] }

/** A page that was rendered before a change may arrive after it: of two versions the later one is shown. */
function latest(drafts: readonly DraftView[], known: readonly DraftView[]): readonly DraftView[] {
  const shown = new Map(known.map((draft) => [draft.id, draft]))
  return drafts.map((draft) => {
    const other = shown.get(draft.id)
    return other && other.version > draft.version ? other : draft
  })
}

function changed(state: LiveDrafts, change: Change): LiveDrafts {
  if (change.type === 'anew') return { drafts: latest(change.drafts, state.drafts), words: state.words }
  if (change.type === 'progress') return { ...state, words: { ...state.words, [change.draftId]: change.text } }
  const { draft } = change
  const { [draft.id]: _, ...others } = state.words
  const words = draft.state === 'writing' ? state.words : others
  const at = state.drafts.findIndex(({ id }) => id === draft.id)
  if (at >= 0) return { drafts: latest(state.drafts.with(at, draft), state.drafts), words }
  // A variant stands after those of its kind and segment.
  const after = state.drafts.findLastIndex(({ id, variantOf }) => [id, variantOf].includes(draft.variantOf))
  return { drafts: state.drafts.toSpliced(after < 0 ? state.drafts.length : after + 1, 0, draft), words }
}

/** Follows a set: words as they come, drafts whenever they change. */
export function useDraftsLive(setId: string, since: string, initial: readonly DraftView[]) {
  const [state, dispatch] = useReducer(changed, { drafts: initial, words: {} })
  useEffect(() => dispatch({ type: 'anew', drafts: initial }), [initial])
  const router = useRouter()
  useEffect(
    () =>
      keepStream<DraftEvents>({
        address: (place) => `/api/live/drafts?set=${setId}&since=${encodeURIComponent(place ?? since)}`,
        // What was said meanwhile is not said again.
        onOpen: (silentMs) => silentMs > REPLAYED_MS && router.refresh(),
        on: {
          draft: ({ draft }) => dispatch({ type: 'draft', draft }),
          progress: ({ draftId, text }) => dispatch({ type: 'progress', draftId, text }),
        },
      }),
    [setId, since, router],
  )
  const show = (draft: DraftView) => dispatch({ type: 'draft', draft })
  return { ...state, show }
}
