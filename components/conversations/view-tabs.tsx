'use client'

import { Bookmark } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { CountBadge } from '@/components/ui/badge'
import { useInboxContext } from './inbox-context'
import { filterOf, hasSameList, placeHref } from './inbox-place'
import { tabLooks } from './tab-looks'
import { ViewsButton } from './views-button'

/** Saved views beside the usual ones, with how many conversations each finds. */
export function ViewTabs() {
  const t = useTranslations('inbox.savedViews')
  const { state, go } = useInboxContext()
  const { place, views } = state
  return (
    <>
      {views.map(({ id, name, filter, count, isForAll }) => {
        const isCurrent = hasSameList(filter, filterOf(place))
        return (
          <a
            key={id}
            href={placeHref({ ...filter, conversationId: null })}
            aria-current={isCurrent ? 'page' : undefined}
            title={isForAll ? t('forAll') : t('own')}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return
              event.preventDefault()
              go(filter)
            }}
            className={tabLooks(isCurrent)}
          >
            <Bookmark aria-hidden className="size-3.5 text-subtle" />
            <span dir="auto" className="max-w-40 truncate">
              {name}
            </span>
            {count > 0 && <CountBadge count={count} />}
          </a>
        )
      })}
      <ViewsButton />
    </>
  )
}
