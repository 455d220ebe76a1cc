import { useTranslations } from 'next-intl'
import { CopyButton } from '@/components/ui/copy-button'
import { StatusDot } from '@/components/ui/status-dot'

/** A DNS record to set, and what was found in its place. */
export type RecordRow = {
  type: string
  name: string
  expected: readonly string[]
  found: readonly string[]
  state: 'unchecked' | 'ok' | 'wrong' | 'missing' | 'unknown'
  /** What the record is for. */
  purpose: string
  /** What is wrong, in a sentence. */
  problem: string | null
}

const TONES = { unchecked: 'neutral', ok: 'success', wrong: 'danger', missing: 'warning', unknown: 'info' } as const

function Value({ label, text }: { label: string; text: string }) {
  const t = useTranslations('dnsRecords')
  return (
    <div className="flex min-w-0 items-start gap-1">
      {/* A public key is copied, not read. */}
      <code dir="ltr" className="my-1 line-clamp-3 min-w-0 flex-1 break-all font-mono text-fg text-xs leading-5">
        {text}
      </code>
      <CopyButton text={text} aria-label={t('copyWhat', { what: label })} className="-my-0.5 shrink-0" />
    </div>
  )
}

function Finding({ row }: { row: RecordRow }) {
  const t = useTranslations('dnsRecords')
  if (!row.problem) return null
  return (
    <div className="mt-2 rounded-md bg-sunken px-3 py-2 text-sm">
      <p className="text-fg">{row.problem}</p>
      {row.found.length > 0 && (
        <p className="mt-1 text-muted">
          {t('found')}{' '}
          <code dir="ltr" className="break-all font-mono text-xs">
            {row.found.join(', ')}
          </code>
        </p>
      )}
    </div>
  )
}

/** Records as a table on wide screens and as cards on phones; each value can be copied. */
export function RecordList({ records, label }: { records: readonly RecordRow[]; label: string }) {
  const t = useTranslations('dnsRecords')
  return (
    <ul aria-label={label} className="divide-y divide-line-subtle rounded-lg border border-line-subtle">
      {records.map((row) => (
        <li key={`${row.type} ${row.name}`} className="px-4 py-3">
          <div className="grid gap-x-4 gap-y-2 md:grid-cols-[9.5rem_minmax(0,2fr)_minmax(0,3fr)]">
            <div className="flex items-center justify-between gap-2 md:block">
              <p className="font-medium text-fg text-sm">
                <code className="font-mono">{row.type}</code>{' '}
                <span className="font-normal text-muted">{row.purpose}</span>
              </p>
              <StatusDot tone={TONES[row.state]} className="md:mt-1">
                {t(`states.${row.state}`)}
              </StatusDot>
            </div>
            <div className="min-w-0">
              <p className="text-muted text-xs">{t('name')}</p>
              <Value label={t('name')} text={row.name} />
            </div>
            <div className="min-w-0">
              <p className="text-muted text-xs">{t('value')}</p>
              {row.expected.length === 0 && <p className="py-1 text-muted text-sm">{t('valueUnknown')}</p>}
              {row.expected.map((value) => (
                <Value key={value} label={t('value')} text={value} />
              ))}
            </div>
          </div>
          <Finding row={row} />
        </li>
      ))}
    </ul>
  )
}
