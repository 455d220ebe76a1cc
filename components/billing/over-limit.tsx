import { useTranslations } from 'next-intl'
import { useFeatureName } from '@/components/platform/use-feature-name'
import { Alert } from '@/components/ui/alert'

type Over = { resource: string; used: number; limit: number; rows: { id: string; name: string }[] }

/** What the company has beyond its limits: kept and read-only. */
export function OverLimit({ over }: { over: readonly Over[] }) {
  const t = useTranslations('usage')
  const name = useFeatureName()
  if (over.length === 0) return null
  return (
    <Alert tone="warning" title={t('overTitle')}>
      <p>{t('overBody')}</p>
      <ul className="mt-3 grid gap-3">
        {over.map(({ resource, used, limit, rows }) => (
          <li key={resource}>
            <p className="font-medium">{t('overOf', { name: name(resource), used, limit })}</p>
            <p dir="auto">{rows.map((row) => row.name).join(', ')}</p>
          </li>
        ))}
      </ul>
    </Alert>
  )
}
