'use client'

import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react'
import { type CannedReplyView, fillReply, type ReplyNames } from '@/lib/conversations/schema'
import { type CannedQuery, cannedQuery, insertReply } from './canned-text'
import { callApi } from './inbox-api'
import { useInboxContext } from './inbox-context'

const FRESH_MS = 60_000
const MOST_SHOWN = 8
let cache: { at: number; replies: CannedReplyView[] } | null = null

type Options = {
  text: string
  caret: number
  names: ReplyNames
  onInsert: (text: string, caret: number) => void
}

const matching = (replies: readonly CannedReplyView[], words: string): CannedReplyView[] => {
  const starts = replies.filter((reply) => reply.shortcut.startsWith(words))
  const contains = replies.filter((reply) => !starts.includes(reply) && reply.title.toLowerCase().includes(words))
  return [...starts, ...contains].slice(0, MOST_SHOWN)
}

/** Canned replies by `/` or `#` in the text: arrows choose, Enter or Tab inserts, Escape closes. */
export function useCannedReplies({ text, caret, names, onInsert }: Options) {
  const id = useId()
  const { wordsFor } = useInboxContext()
  const [replies, setReplies] = useState<CannedReplyView[] | null>(cache?.replies ?? null)
  const [problem, setProblem] = useState<string | null>(null)
  const [active, setActive] = useState(0)
  const [dismissed, setDismissed] = useState<string | null>(null)

  const found = useMemo(() => cannedQuery(text, caret), [text, caret])
  const key = found ? `${found.start}:${found.words}` : null
  const query: CannedQuery | null = found && key !== dismissed ? found : null
  const isAsking = query !== null
  const shown = query && replies ? matching(replies, query.words) : []

  // biome-ignore lint/correctness/useExhaustiveDependencies: other words, other list: it starts at its top
  useEffect(() => setActive(0), [query?.words])

  // Asked for when the first shortcut is typed, and again when what is known has become old.
  useEffect(() => {
    if (!isAsking || (cache && Date.now() - cache.at < FRESH_MS)) return
    callApi<{ items: CannedReplyView[] }>('GET', '/canned-replies', { limit: 500 }).then(
      ({ items }) => {
        cache = { at: Date.now(), replies: items }
        setReplies(items)
        setProblem(null)
      },
      (error: unknown) => setProblem(wordsFor(error)),
    )
  }, [isAsking, wordsFor])

  const choose = (reply: CannedReplyView) => {
    if (!query) return
    const inserted = insertReply(text, query, fillReply(reply.body, names))
    onInsert(inserted.text, inserted.caret)
  }

  /** @returns whether the key was meant for the list */
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (!query || event.ctrlKey || event.metaKey) return false
    const current = shown[active]
    if (event.key === 'Escape') setDismissed(key)
    else if (event.key === 'ArrowDown' && shown.length) setActive((active + 1) % shown.length)
    else if (event.key === 'ArrowUp' && shown.length) setActive((active + shown.length - 1) % shown.length)
    else if ((event.key === 'Enter' || event.key === 'Tab') && current) choose(current)
    else return false
    event.preventDefault()
    return true
  }

  return {
    query,
    shown,
    active,
    problem,
    isLoading: replies === null && problem === null,
    optionId: (reply: CannedReplyView) => `${id}-${reply.id}`,
    activeId: query && shown[active] ? `${id}-${shown[active].id}` : null,
    setActive,
    choose,
    onKeyDown,
  }
}

export type CannedReplies = ReturnType<typeof useCannedReplies>
