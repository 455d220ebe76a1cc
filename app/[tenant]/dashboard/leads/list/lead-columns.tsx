import type { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import type { Column } from '@/components/ui/data-table'
import { NameCell } from '@/components/ui/name-cell'
import { Time } from '@/components/ui/time'
import type { LeadView } from '@/lib/leads/schema'
import { LeadValue } from '../lead-value'
import { ScoreBadge } from '../score-badge'
import { STATUS_TONES } from '../status-tones'

type Words = Awaited<ReturnType<typeof getTranslations<'leads'>>>

/** @param accounts names by id, where leads of several accounts are shown */
export const leadColumns = (t: Words, accounts: Record<string, string> | null): Column<LeadView>[] => [
  {
    id: 'title',
    header: t('fields.title'),
    isMain: true,
    cell: ({ title, contact }) => (
      <NameCell below={[contact.name ?? contact.email, contact.companyName].filter(Boolean).join(' · ') || '—'}>
        {title}
      </NameCell>
    ),
  },
  ...(accounts
    ? [
        {
          id: 'account',
          header: t('fields.account'),
          cell: ({ accountId }: LeadView) => <bdi>{accounts[accountId] ?? '—'}</bdi>,
        },
      ]
    : []),
  {
    id: 'stage',
    header: t('fields.stage'),
    cell: ({ stage }) => (
      <Badge tone={STATUS_TONES[stage.kind]}>
        <span dir="auto">{stage.name}</span>
      </Badge>
    ),
  },
  {
    id: 'score',
    header: t('fields.score'),
    isSortable: true,
    cell: ({ score, reasons, title }) => <ScoreBadge score={score} reasons={reasons} title={title} />,
  },
  { id: 'value', header: t('fields.value'), isWideOnly: true, cell: (lead) => <LeadValue {...lead} /> },
  { id: 'owner', header: t('fields.owner'), isWideOnly: true, cell: ({ ownerName }) => ownerName ?? '—' },
  {
    id: 'source',
    header: t('fields.source'),
    isWideOnly: true,
    isHiddenAtFirst: true,
    cell: ({ source }) => t(`sources.${source.kind}`),
  },
  {
    id: 'expectedOn',
    header: t('fields.expectedOn'),
    isWideOnly: true,
    isHiddenAtFirst: true,
    cell: ({ expectedOn }) => (expectedOn ? <Time value={expectedOn} format="date" /> : '—'),
  },
  {
    id: 'createdAt',
    header: t('fields.createdAt'),
    isSortable: true,
    isWideOnly: true,
    cell: ({ createdAt }) => <Time value={createdAt} className="text-muted" />,
  },
]
