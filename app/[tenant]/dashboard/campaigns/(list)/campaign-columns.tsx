import type { getTranslations } from 'next-intl/server'
import type { Column } from '@/components/ui/data-table'
import { NameCell } from '@/components/ui/name-cell'
import { NumberText } from '@/components/ui/number'
import { Time } from '@/components/ui/time'
import type { CampaignRow } from '@/lib/campaigns/schema'
import { ShareOf } from '../share-of'
import { StatusBadge } from '../status-badge'

type Words = Awaited<ReturnType<typeof getTranslations<'campaigns'>>>

export const campaignColumns = (t: Words): Column<CampaignRow>[] => [
  {
    id: 'name',
    header: t('columns.name'),
    isMain: true,
    cell: (row) => <NameCell>{row.name}</NameCell>,
  },
  {
    id: 'channel',
    header: t('channel'),
    isWideOnly: true,
    cell: (row) => <span className="text-muted">{t(`channels.${row.channel}`)}</span>,
  },
  { id: 'status', header: t('columns.status'), cell: (row) => <StatusBadge status={row.status} /> },
  {
    id: 'sent',
    header: t('columns.sent'),
    isWideOnly: true,
    cell: ({ counts }) => <NumberText value={counts.sent} />,
  },
  {
    id: 'opened',
    header: t('columns.opened'),
    isWideOnly: true,
    cell: ({ counts, counted }) => <ShareOf count={counts.opened} of={counts.sent} isCounted={counted.opens} />,
  },
  {
    id: 'clicked',
    header: t('columns.clicked'),
    isWideOnly: true,
    cell: ({ counts, counted }) => <ShareOf count={counts.clicked} of={counts.sent} isCounted={counted.clicks} />,
  },
  {
    id: 'when',
    header: t('columns.when'),
    isWideOnly: true,
    cell: (row) => (
      <Time
        value={row.startedAt ?? row.scheduledAt ?? row.createdAt}
        format={row.status === 'scheduled' ? 'datetime' : 'relative'}
        className="text-muted"
      />
    ),
  },
]
