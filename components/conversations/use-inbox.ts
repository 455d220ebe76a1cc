'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react'
import type { InboxCounts, InboxPage, InboxThread } from '@/lib/conversations/schema'
import type { SavedView } from '@/lib/inbox/schema'
import { callApi, InboxProblem } from './inbox-api'
import { hasSameList, type InboxPlace, listInput, placeHref, placeOfUrl } from './inbox-place'
import { type InboxState, inboxReducer, openThread } from './inbox-state'
import { useInboxLive } from './use-inbox-live'

export type InboxStart = {
  place: InboxPlace
  page: InboxPage
  counts: InboxCounts
  views: readonly SavedView[]
  isAway: boolean
  thread: InboxThread | null
  /** Where the live stream goes on from. */
  since: string
  memberId: string
}

const startState = (start: InboxStart): InboxState => ({
  place: start.place,
  memberId: start.memberId,
  rows: start.page.items,
  nextCursor: start.page.nextCursor,
  isListLoading: false,
  listProblem: null,
  counts: start.counts,
  views: start.views,
  isAway: start.isAway,
  threads: start.thread ? { [start.thread.conversation.id]: openThread(start.thread) } : {},
  threadProblems: {},
  connection: 'open',
})

const PAGE = 30
const COUNT_DELAY_MS = 1_000

/** The state of the whole inbox: what the server rendered, kept up to date, and the moves through it. */
export function useInbox(start: InboxStart) {
  const t = useTranslations('inbox')
  const [state, dispatch] = useReducer(inboxReducer, start, startState)
  const current = useRef(state)
  current.current = state

  const wordsFor = useCallback(
    (error: unknown): string => {
      if (!(error instanceof InboxProblem)) throw error
      return error.message || t('notReached')
    },
    [t],
  )

  const loadList = useCallback(
    async (place: InboxPlace, cursor?: string) => {
      try {
        const page = await callApi<InboxPage>('GET', '/conversations', { ...listInput(place), limit: PAGE, cursor })
        dispatch({ type: 'list-loaded', place, page, isMore: cursor !== undefined })
      } catch (error) {
        dispatch({ type: 'list-failed', message: wordsFor(error) })
      }
    },
    [wordsFor],
  )

  const loadThread = useCallback(
    async (conversationId: string) => {
      try {
        const thread = await callApi<InboxThread>('GET', `/conversations/${encodeURIComponent(conversationId)}`)
        dispatch({ type: 'thread-loaded', thread })
      } catch (error) {
        dispatch({ type: 'thread-failed', conversationId, message: wordsFor(error) })
      }
    },
    [wordsFor],
  )

  const arrive = useCallback(
    (place: InboxPlace) => {
      const { place: before, threads } = current.current
      dispatch({ type: 'went', place })
      if (!hasSameList(before, place)) void loadList(place)
      if (place.conversationId && !threads[place.conversationId]) void loadThread(place.conversationId)
    },
    [loadList, loadThread],
  )

  const go = useCallback(
    (change: Partial<InboxPlace>, options: { isReplacing?: boolean } = {}) => {
      const place = { ...current.current.place, ...change }
      const href = placeHref(place)
      if (options.isReplacing) window.history.replaceState(null, '', href)
      else window.history.pushState(null, '', href)
      arrive(place)
    },
    [arrive],
  )

  useEffect(() => {
    const onPopState = () => arrive(placeOfUrl(new URL(window.location.href)))
    window.addEventListener('popstate', onPopState)
    return () => window.removeEventListener('popstate', onPopState)
  }, [arrive])

  const counting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const countSoon = useCallback(() => {
    clearTimeout(counting.current)
    counting.current = setTimeout(() => {
      callApi<InboxCounts>('GET', '/conversations/counts').then(
        (counts) => dispatch({ type: 'counted', counts }),
        (error: unknown) => wordsFor(error),
      )
      callApi<SavedView[]>('GET', '/inbox-views').then(
        (views) => dispatch({ type: 'views-counted', views }),
        (error: unknown) => wordsFor(error),
      )
    }, COUNT_DELAY_MS)
  }, [wordsFor])

  const reload = useCallback(() => {
    const { place } = current.current
    dispatch({ type: 'forgotten' })
    void loadList(place)
    if (place.conversationId) void loadThread(place.conversationId)
    countSoon()
  }, [loadList, loadThread, countSoon])

  const onGone = useCallback(
    (conversationId: string) => {
      if (current.current.place.conversationId === conversationId) void loadThread(conversationId)
    },
    [loadThread],
  )

  useInboxLive({ since: start.since, dispatch, onGap: reload, onChange: countSoon, onGone })

  return useMemo(
    () => ({ state, dispatch, go, loadThread, loadMore: loadList, reload, countSoon, wordsFor }),
    [state, go, loadThread, loadList, reload, countSoon, wordsFor],
  )
}

export type InboxHandle = ReturnType<typeof useInbox>
