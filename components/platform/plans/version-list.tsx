import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Card, CardHeader } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import type { TermsChange } from '@/lib/billing/schema'
import { ChangeList } from './change-list'

export type VersionRow = {
  version: number
  note: string | null
  createdBy: string
  createdAt: string
  companies: number
  change: TermsChange | null
}

/** A plan's versions, the newest first: what each changed, why, and who still has it. */
export function VersionList({
  planId,
  currentVersion,
  versions,
}: {
  planId: string
  currentVersion: number
  versions: readonly VersionRow[]
}) {
  const t = useTranslations('console.plans')
  return (
    <Card>
      <CardHeader title={t('versions')} description={t('versionsHint')} />
      <ol className="mt-4 divide-y divide-line-subtle border-line-subtle border-t">
        {versions.map(({ version, note, createdBy, createdAt, companies, change }) => (
          <li key={version} className="grid gap-2 px-card py-4">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
              <span className="font-medium text-fg">{t('version', { version })}</span>
              {version === currentVersion && <Badge tone="primary">{t('current')}</Badge>}
              <Link href={`/plans/${planId}?version=${version}#companies`} className="text-link hover:underline">
                {t('companies', { count: companies })}
              </Link>
              <span className="ms-auto text-subtle text-xs">
                {createdBy && `${createdBy}, `}
                <Time value={createdAt} format="datetime" />
              </span>
            </div>
            {note && <p className="text-muted text-sm">{note}</p>}
            {change && <ChangeList change={change} />}
          </li>
        ))}
      </ol>
    </Card>
  )
}
