'use client'

import { MessagesSquare, SearchX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { buttonVariants } from '@/components/ui/button-variants'
import { EmptyState } from '@/components/ui/empty-state'
import { useInboxContext } from './inbox-context'

/** An empty list says what would stand here, and how to get there. */
export function NoConversations({ chatHref }: { chatHref: string }) {
  const t = useTranslations('inbox.empty')
  const { state, go } = useInboxContext()
  const { place, counts } = state
  if (place.search) {
    return (
      <EmptyState
        icon={<SearchX aria-hidden />}
        title={t('search')}
        description={t('searchHint', { words: place.search })}
        action={<Button onClick={() => go({ search: '', status: 'open' })}>{t('clearSearch')}</Button>}
      />
    )
  }
  const isNarrowed =
    place.channel !== 'any' ||
    place.priority !== 'any' ||
    place.due !== 'any' ||
    place.teamId !== null ||
    place.labels.length > 0
  if (isNarrowed) {
    const all = { channel: 'any', priority: 'any', due: 'any', teamId: null } as const
    return (
      <EmptyState
        icon={<SearchX aria-hidden />}
        title={t('narrowed')}
        description={t('narrowedHint')}
        action={<Button onClick={() => go({ ...all, labels: [] })}>{t('widen')}</Button>}
      />
    )
  }
  const isNewInbox = place.view === 'all' && place.status === 'open' && counts.all === 0
  if (isNewInbox) {
    return (
      <EmptyState
        icon={<MessagesSquare aria-hidden />}
        title={t('all')}
        description={t('allHint')}
        action={
          <a href={chatHref} target="_blank" rel="noreferrer" className={buttonVariants({ variant: 'primary' })}>
            {t('tryChat')}
          </a>
        }
      />
    )
  }
  return (
    <EmptyState
      icon={<MessagesSquare aria-hidden />}
      title={place.status === 'open' ? t(place.view) : t(place.status)}
      description={place.status === 'open' ? t(`${place.view}Hint`) : t(`${place.status}Hint`)}
      action={place.view === 'all' ? null : <Button onClick={() => go({ view: 'all' })}>{t('showAll')}</Button>}
    />
  )
}
