import type { getTranslations } from 'next-intl/server'
import { auditChanges } from '@/components/platform/audit-changes'
import { Badge } from '@/components/ui/badge'
import type { Column } from '@/components/ui/data-table'
import { Time } from '@/components/ui/time'
import type { listAudit } from '@/lib/compliance'
import { EntryDetails } from './entry-details'
import { type AuditWords, wordsOfAction } from './words-of-action'

export type Entry = Awaited<ReturnType<typeof listAudit>>['items'][number]

type Words = Awaited<ReturnType<typeof getTranslations<'auditLog'>>>

const KINDS = ['staff', 'system', 'api_key', 'contact', 'webhook'] as const

function Who({ entry, t }: { entry: Entry; t: Words }) {
  const kind = KINDS.find((candidate) => candidate === entry.actorKind)
  return (
    <span className="flex items-center gap-2">
      <span dir="auto" className="max-w-56 truncate font-medium text-fg">
        {entry.actorLabel}
      </span>
      {kind && <Badge tone={kind === 'staff' ? 'warning' : 'outline'}>{t(`actors.${kind}`)}</Badge>}
    </span>
  )
}

function What({ entry, words }: { entry: Entry; words: AuditWords }) {
  const said = wordsOfAction(words, entry.action)
  if (said) return <span className="truncate font-medium text-fg">{said}</span>
  return (
    <code dir="ltr" className="truncate text-start text-fg text-xs">
      {entry.action}
    </code>
  )
}

export const auditColumns = (t: Words, words: AuditWords): Column<Entry>[] => [
  {
    id: 'seq',
    header: t('columns.seq'),
    isWideOnly: true,
    align: 'end',
    cell: (entry) => <span className="text-muted">{entry.seq ?? '…'}</span>,
  },
  {
    id: 'when',
    header: t('columns.when'),
    isWideOnly: true,
    cell: (entry) => <Time value={entry.createdAt} className="text-muted" />,
  },
  { id: 'who', header: t('columns.who'), isWideOnly: true, cell: (entry) => <Who entry={entry} t={t} /> },
  {
    id: 'what',
    header: t('columns.what'),
    isMain: true,
    cell: (entry) => (
      <span className="grid min-w-0 gap-0.5">
        <What entry={entry} words={words} />
        <span dir="auto" className="truncate text-muted text-xs sm:hidden">
          {entry.actorLabel}
        </span>
        <span dir="auto" className="truncate text-muted text-xs max-sm:hidden">
          {entry.detail ?? auditChanges(entry.before, entry.after).join(' · ')}
        </span>
      </span>
    ),
  },
  {
    id: 'result',
    header: t('columns.result'),
    cell: (entry) =>
      entry.result === 'success' ? (
        <Badge tone="success">{t('results.success')}</Badge>
      ) : (
        <Badge tone="danger">{t('results.failure')}</Badge>
      ),
  },
  {
    id: 'from',
    header: t('columns.from'),
    isWideOnly: true,
    cell: (entry) => (
      <span dir="ltr" className="text-muted">
        {entry.ip ?? '—'}
      </span>
    ),
  },
  {
    id: 'details',
    header: t('columns.details'),
    align: 'end',
    width: '4rem',
    cell: (entry) => (
      <EntryDetails
        entry={{
          seq: entry.seq,
          at: entry.createdAt,
          actorLabel: entry.actorLabel,
          actorId: entry.actorId,
          action: entry.action,
          words: wordsOfAction(words, entry.action),
          resourceId: entry.resourceId,
          detail: entry.detail,
          ip: entry.ip,
          userAgent: entry.userAgent,
          changes: auditChanges(entry.before, entry.after),
        }}
      />
    ),
  },
]
