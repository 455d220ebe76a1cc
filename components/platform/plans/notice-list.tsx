import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import type { UsageNoticeRow } from '@/lib/billing/schema'
import { useFeatureName } from '../use-feature-name'

/** Who came near or to a limit. */
export function NoticeList({ notices }: { notices: readonly UsageNoticeRow[] }) {
  const t = useTranslations('console.usage')
  const name = useFeatureName()
  if (notices.length === 0) return <p className="text-muted text-sm">{t('noNotices')}</p>
  return (
    <ul className="grid gap-2.5 text-sm">
      {notices.map(({ tenantId, company, resource, threshold, createdAt }) => (
        <li key={`${tenantId} ${resource} ${threshold}`} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Badge tone={threshold === 100 ? 'danger' : 'warning'}>{t('percent', { percent: threshold })}</Badge>
          <Link href={`/companies/${tenantId}`} dir="auto" className="font-medium text-fg hover:underline">
            {company}
          </Link>
          <span className="text-muted">{name(resource)}</span>
          <span className="ms-auto text-subtle text-xs">
            <Time value={createdAt} />
          </span>
        </li>
      ))}
    </ul>
  )
}
