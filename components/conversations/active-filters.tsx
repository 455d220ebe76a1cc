'use client'

import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import type { LabelRef } from '@/lib/conversations/schema'
import type { TeamView } from '@/lib/inbox/schema'
import { useInboxContext } from './inbox-context'
import { useKnown } from './use-known'

/** What narrows the list, each with a way to take it off. */
export function ActiveFilters() {
  const t = useTranslations('inbox')
  const { state, go } = useInboxContext()
  const { labels, priority, teamId, due, order } = state.place
  const { items } = useKnown<LabelRef>('/labels', labels.length > 0)
  const { items: teams } = useKnown<TeamView>('/teams', teamId !== null)
  const isNarrowed = labels.length > 0 || priority !== 'any' || teamId !== null || due !== 'any'
  if (!isNarrowed && order === 'newest') return null
  return (
    <div className="flex flex-wrap gap-1 px-4 pb-2">
      {order === 'priority' && <Chip label={t('filter.priority')} onRemove={() => go({ order: 'newest' })} />}
      {priority !== 'any' && <Chip label={t(`priorities.${priority}`)} onRemove={() => go({ priority: 'any' })} />}
      {due !== 'any' && <Chip label={t(`due.${due}`)} onRemove={() => go({ due: 'any' })} />}
      {teamId !== null && (
        <Chip label={teams?.find(({ id }) => id === teamId)?.name ?? t('team')} onRemove={() => go({ teamId: null })} />
      )}
      {labels.map((id) => (
        <Chip
          key={id}
          label={items?.find((label) => label.id === id)?.name ?? t('labels.unknown')}
          onRemove={() => go({ labels: labels.filter((other) => other !== id) })}
        />
      ))}
    </div>
  )
}
