'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { ConversationRow } from './conversation-row'
import { useInboxContext } from './inbox-context'
import { ListFilters } from './list-filters'
import { NoConversations } from './no-conversations'

const SKELETONS = ['a', 'b', 'c', 'd', 'e', 'f']

export function ConversationList({ chatHref }: { chatHref: string }) {
  const t = useTranslations('inbox')
  const { state, reload } = useInboxContext()
  const { rows, place, isListLoading, listProblem } = state
  const scroller = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const row = scroller.current?.querySelector('[aria-current=true]')
    if (place.conversationId) row?.scrollIntoView({ block: 'nearest' })
  }, [place.conversationId])

  return (
    <section aria-label={t('conversations')} className="flex h-full min-h-0 flex-col">
      <ListFilters />
      <div ref={scroller} aria-busy={isListLoading} className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        {isListLoading ? (
          <div className="grid gap-px">
            {SKELETONS.map((key) => (
              <div key={key} className="flex gap-3 px-4 py-3">
                <Skeleton className="size-9 rounded-full" />
                <div className="grid flex-1 gap-2 pt-0.5">
                  <Skeleton className="h-3.5 w-2/5" />
                  <Skeleton className="h-3.5 w-11/12" />
                </div>
              </div>
            ))}
          </div>
        ) : listProblem !== null ? (
          <div role="alert" className="grid justify-items-center gap-3 px-6 py-14 text-center text-muted text-sm">
            {listProblem}
            <Button size="sm" onClick={reload}>
              {t('tryAgain')}
            </Button>
          </div>
        ) : rows.length === 0 ? (
          <NoConversations chatHref={chatHref} />
        ) : (
          <ul>
            {rows.map((row) => (
              <ConversationRow key={row.id} row={row} isOpen={row.id === place.conversationId} />
            ))}
            <MoreRows />
          </ul>
        )}
      </div>
    </section>
  )
}

/** Fetches the next page when its place comes into view; a button where that does not happen. */
function MoreRows() {
  const t = useTranslations('inbox')
  const { state, loadMore } = useInboxContext()
  const { nextCursor, place } = state
  const button = useRef<HTMLButtonElement>(null)
  const load = useRef(() => {})
  load.current = () => {
    if (nextCursor) void loadMore(place, nextCursor)
  }

  useEffect(() => {
    if (!nextCursor || !button.current) return
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) load.current()
    })
    observer.observe(button.current)
    return () => observer.disconnect()
  }, [nextCursor])

  if (!nextCursor) return null
  return (
    <li className="p-3">
      <Button ref={button} variant="ghost" size="sm" className="w-full" onClick={() => load.current()}>
        {t('more')}
      </Button>
    </li>
  )
}
