'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { ButtonLink } from '../button-link'
import { recallCursor, rememberCursor } from './cursor-trail'
import { useList } from './list-context'
import { withCursor } from './list-state'

/** A cursor only leads on; the way back is remembered in the tab, and without that memory leads to the start. */
export function Pager({ count, nextCursor }: { count: number; nextCursor: string | null }) {
  const t = useTranslations('ui.table')
  const { state, hrefOf } = useList()
  const list = hrefOf(withCursor(state, null, 1))
  const [previous, setPrevious] = useState<string | null>(null)

  useEffect(() => {
    rememberCursor(list, state.page, state.cursor)
    setPrevious(recallCursor(list, state.page - 1))
  }, [list, state.page, state.cursor])

  if (!state.cursor && !nextCursor) return null
  const hasWayBack = previous !== null || state.page === 2
  return (
    <nav aria-label={t('pages')} className="flex items-center justify-between gap-3">
      <p className="text-muted text-sm tabular-nums">{t('pageSummary', { page: state.page, count })}</p>
      <div className="flex gap-2">
        {state.cursor && (
          <ButtonLink
            size="sm"
            rel="prev"
            scroll={false}
            href={hasWayBack && state.page > 2 ? hrefOf(withCursor(state, previous, state.page - 1)) : list}
          >
            <ChevronLeft aria-hidden className="rtl:rotate-180" />
            {hasWayBack ? t('previous') : t('firstPage')}
          </ButtonLink>
        )}
        {nextCursor && (
          <ButtonLink size="sm" rel="next" href={hrefOf(withCursor(state, nextCursor, state.page + 1))}>
            {t('next')}
            <ChevronRight aria-hidden className="rtl:rotate-180" />
          </ButtonLink>
        )}
      </div>
    </nav>
  )
}
