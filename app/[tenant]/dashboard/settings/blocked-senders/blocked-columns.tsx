import type { getTranslations } from 'next-intl/server'
import type { Column } from '@/components/ui/data-table'
import { NameCell } from '@/components/ui/name-cell'
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
      <NameCell dir={kind === 'visitor' ? 'auto' : 'ltr'} below={t(`kinds.${kind}`)}>
        {name || t('visitor')}
      </NameCell>
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
