import { useTranslations } from 'next-intl'
import type { FormResult } from '@/components/ui/form-result'
import { Link } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import { RetryButton } from './retry-button'

export type DeadLetter = { id: string; name: string; tenantId: string | null; createdOn: Date; error: string | null }

type DeadLetterListProps = {
  letters: readonly DeadLetter[]
  /** Left out for whom it is not. */
  retry?: (input: { id: string }) => Promise<FormResult>
}

/** Jobs that failed for good: which, for whom, why. */
export function DeadLetterList({ letters, retry }: DeadLetterListProps) {
  const t = useTranslations('console')
  if (letters.length === 0) {
    return <p className="text-muted text-sm">{t('jobs.deadNone')}</p>
  }
  return (
    <ul className="grid divide-y divide-line-subtle">
      {letters.map((letter) => (
        <li key={letter.id} className="flex flex-wrap items-start justify-between gap-3 py-3 first:pt-0 last:pb-0">
          <div className="min-w-0 flex-1 text-sm">
            <p className="break-words font-medium text-fg">{letter.name.replace(/\.dead$/, '')}</p>
            <p className="break-words text-muted">{letter.error ?? t('jobs.noReason')}</p>
            <p className="mt-0.5 flex flex-wrap gap-x-3 text-subtle text-xs">
              <Time value={letter.createdOn} />
              {letter.tenantId && (
                <Link href={`/companies/${letter.tenantId}`} className="text-link hover:underline">
                  {t('companies.company')}
                </Link>
              )}
            </p>
          </div>
          {retry && <RetryButton id={letter.id} retry={retry} />}
        </li>
      ))}
    </ul>
  )
}
