import type { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { Column } from '@/components/ui/data-table'
import { Time } from '@/components/ui/time'
import { ITEM_STATUSES, SKIP_REASONS } from '@/lib/bulk/schema'

type Row = {
  tenantId: string
  name: string
  slug: string
  status: string
  detail: string | null
  finishedAt: Date | null
}
type Words = ReturnType<typeof useTranslations<'console'>>

const TONES = {
  pending: 'neutral',
  done: 'success',
  skipped: 'outline',
  failed: 'danger',
  cancelled: 'warning',
} as const

export const bulkItemColumns = (t: Words, problem: (sentence: string) => string): Column<Row>[] => {
  const reasonOf = (detail: string | null) => {
    const skip = SKIP_REASONS.find((each) => each === detail)
    return skip ? t(`bulk.skips.${skip}`) : detail && problem(detail)
  }
  return [
    { id: 'name', header: t('companies.company'), cell: (row) => row.name },
    {
      id: 'result',
      header: t('bulk.result'),
      cell: (row) => {
        const status = ITEM_STATUSES.find((each) => each === row.status) ?? 'pending'
        return <Badge tone={TONES[status]}>{t(`bulk.items.${status}`)}</Badge>
      },
    },
    {
      id: 'why',
      header: t('bulk.why'),
      cell: (row) => <span className="text-muted">{reasonOf(row.detail)}</span>,
    },
    {
      id: 'when',
      header: t('audit.when'),
      isWideOnly: true,
      cell: (row) => row.finishedAt && <Time value={row.finishedAt} format="datetime" className="text-muted" />,
    },
  ]
}
