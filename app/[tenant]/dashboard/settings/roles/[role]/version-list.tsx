import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Time } from '@/components/ui/time'
import type { Grant } from '@/lib/operations'
import { changeOf, gridOf } from './matrix-state'
import { RestoreButton } from './restore-button'

export type RoleVersion = {
  version: number
  name: string
  permissions: readonly Grant[]
  restoredFrom: number | null
  changedBy: string
  createdAt: string
}

type VersionListProps = { roleId: string; current: number; versions: readonly RoleVersion[]; mayRestore: boolean }

/** Who changed what of a role, the newest first, each with the way back. */
export async function VersionList({ roleId, current, versions, mayRestore }: VersionListProps) {
  const t = await getTranslations('roles.history')
  return (
    <Card>
      <ol>
        {versions.map((version, place) => {
          const before = versions[place + 1]
          const change = changeOf(gridOf(before?.permissions ?? []), gridOf(version.permissions))
          return (
            <li
              key={version.version}
              className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line-subtle border-b px-5 py-3.5 text-sm last:border-b-0"
            >
              <span className="w-10 shrink-0 font-medium text-fg tabular-nums">v{version.version}</span>
              <div className="min-w-0 flex-1">
                <p className="flex flex-wrap items-center gap-2">
                  <span dir="auto" className="truncate text-fg">
                    {version.name}
                  </span>
                  {version.version === current && <Badge tone="success">{t('current')}</Badge>}
                  {version.restoredFrom !== null && (
                    <Badge tone="outline">{t('restoredFrom', { version: version.restoredFrom })}</Badge>
                  )}
                </p>
                <p className="mt-0.5 flex flex-wrap gap-x-3 text-muted text-xs">
                  <span dir="auto">{version.changedBy}</span>
                  <Time value={version.createdAt} />
                  <span>
                    {t('change', {
                      added: change.added.length,
                      removed: change.removed.length,
                      changed: change.changed.length,
                    })}
                  </span>
                </p>
              </div>
              {mayRestore && version.version !== current && (
                <RestoreButton roleId={roleId} version={current} restore={version.version} />
              )}
            </li>
          )
        })}
      </ol>
    </Card>
  )
}
