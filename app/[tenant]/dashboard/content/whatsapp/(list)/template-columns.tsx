import type { getTranslations } from 'next-intl/server'
import type { Column } from '@/components/ui/data-table'
import { Time } from '@/components/ui/time'
import { languageName, type TemplateRow } from '@/lib/whatsapp-templates/schema'
import { reasonWords } from '../reason-words'
import { QualityBadge, StatusBadge } from '../status-badge'

type Words = Awaited<ReturnType<typeof getTranslations<'whatsappTemplates'>>>

export const templateColumns = (t: Words, locale: string): Column<TemplateRow>[] => [
  {
    id: 'name',
    header: t('name'),
    isMain: true,
    cell: (row) => (
      <span className="block min-w-0">
        <span dir="ltr" className="block truncate text-start font-medium text-fg">
          {row.name}
        </span>
        <span className="block truncate text-muted text-xs">{languageName(row.language, locale)}</span>
      </span>
    ),
  },
  {
    id: 'category',
    header: t('category'),
    isWideOnly: true,
    cell: (row) => (
      <span className="block">
        {t(`categories.${row.category}`)}
        {row.categoryAsked && (
          <span className="block text-muted text-xs">
            {t('askedFor', { category: t(`categories.${row.categoryAsked}`) })}
          </span>
        )}
      </span>
    ),
  },
  {
    id: 'status',
    header: t('status'),
    cell: (row) => (
      <span className="grid gap-1">
        <StatusBadge template={row} />
        {row.reason && <span className="text-muted text-xs">{reasonWords(t, row.reason)}</span>}
      </span>
    ),
  },
  {
    id: 'quality',
    header: t('quality'),
    isWideOnly: true,
    cell: (row) => (row.status === 'draft' ? '—' : <QualityBadge quality={row.quality} />),
  },
  { id: 'changed', header: t('changed'), isWideOnly: true, cell: (row) => <Time value={row.updatedAt} /> },
]
