import type { getTranslations } from 'next-intl/server'
import type { Column } from '@/components/ui/data-table'
import { NumberText } from '@/components/ui/number'
import type { WorkflowRow } from '@/lib/workflows/schema'
import { StatusBadge } from '../status-badge'

type Words = Awaited<ReturnType<typeof getTranslations<'workflows'>>>

export const workflowColumns = (t: Words): Column<WorkflowRow>[] => [
  {
    id: 'name',
    header: t('columns.name'),
    isMain: true,
    cell: (row) => (
      <span dir="auto" className="block truncate font-medium text-fg">
        {row.name}
      </span>
    ),
  },
  { id: 'status', header: t('columns.status'), cell: (row) => <StatusBadge status={row.status} /> },
  {
    id: 'trigger',
    header: t('columns.trigger'),
    isWideOnly: true,
    cell: ({ triggerKind, activatedAt }) => (activatedAt ? t(`triggers.${triggerKind}`) : '—'),
  },
  {
    id: 'underWay',
    header: t('columns.underWay'),
    cell: ({ counts }) => <NumberText value={counts.underWay} />,
  },
  {
    id: 'finished',
    header: t('columns.finished'),
    isWideOnly: true,
    cell: ({ counts }) => <NumberText value={counts.finished} />,
  },
  {
    id: 'left',
    header: t('columns.left'),
    isWideOnly: true,
    cell: ({ counts }) => <NumberText value={counts.left} />,
  },
]
