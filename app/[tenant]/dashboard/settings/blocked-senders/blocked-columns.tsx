import type { getTranslations } from 'next-intl/server'
import type { Column } from '@/components/ui/data-table'
import { NumberText } from '@/components/ui/number'
import { Time } from '@/components/ui/time'
import type { BlockedSender } from '@/lib/conversations/schema'
import { UnblockButton } from './unblock-button'

type Words = Awaited<ReturnType<typeof getTranslations<'blockedSenders'>>>

export const blockedColumns = (t: Words, canChange: boolean): Column<BlockedSender>[] => [
  {
    id: 'sender',
    header: t('sender'),
    isMain: true,
    cell: ({ kind, name }) => (
      <span className="min-w-0">
        <span dir={kind === 'visitor' ? 'auto' : 'ltr'} className="block truncate font-medium text-fg">
          {name || t('visitor')}
        </span>
        <span className="block truncate font-normal text-muted text-xs">{t(`kinds.${kind}`)}</span>
      </span>
    ),
  },
  {
    id: 'messages',
    header: t('messages'),
    align: 'end',
    cell: ({ messages }) => <NumberText value={messages} />,
  },
  {
    id: 'last',
    header: t('last'),
    isWideOnly: true,
    cell: ({ lastMessageAt }) =>
      lastMessageAt ? <Time value={lastMessageAt} className="text-muted" /> : <span className="text-muted">—</span>,
  },
  { id: 'by', header: t('by'), isWideOnly: true, cell: ({ blockedBy }) => <bdi>{blockedBy}</bdi> },
  {
    id: 'since',
    header: t('since'),
    isWideOnly: true,
    cell: ({ blockedAt }) => <Time value={blockedAt} className="text-muted" />,
  },
  {
    id: 'actions',
    header: t('actions'),
    align: 'end',
    cell: ({ id, name }) => (canChange ? <UnblockButton blockedId={id} name={name || t('visitor')} /> : null),
  },
]
