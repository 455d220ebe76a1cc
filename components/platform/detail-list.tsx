import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

export type Detail = { label: string; value: ReactNode }

/** Names and values in two columns, on phones under each other. */
export function DetailList({ details }: { details: readonly Detail[] }) {
  const t = useTranslations('console')
  return (
    <dl className="grid gap-x-6 gap-y-3 text-sm sm:grid-cols-[9rem_minmax(0,1fr)]">
      {details.map(({ label, value }) => (
        <div key={label} className="grid gap-0.5 sm:contents">
          <dt className="text-muted">{label}</dt>
          <dd className="min-w-0 break-words text-fg">
            {value ?? <span className="text-subtle">{t('notGiven')}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
