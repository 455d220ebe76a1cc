import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { NameCell } from '@/components/ui/name-cell'
import { StatusDot } from '@/components/ui/status-dot'
import { Time } from '@/components/ui/time'
import type { ProvisioningRunView } from '@/lib/platform/schema'

const tones = { running: 'info', done: 'success', rolling_back: 'warning', rolled_back: 'danger' } as const

export function RunList({ runs }: { runs: readonly ProvisioningRunView[] }) {
  const t = useTranslations('setup')
  if (runs.length === 0) {
    return <p className="text-muted text-sm">{t('none')}</p>
  }
  return (
    <ul className="-mx-2 grid">
      {runs.map((run) => (
        <li key={run.id}>
          <Link
            href={`/provision/${run.id}`}
            className="flex min-h-11 items-center justify-between gap-4 rounded-md px-2 py-1.5 text-sm hover:bg-fg/4"
          >
            <span className="min-w-0">
              <NameCell>{run.name}</NameCell>
              <Time value={run.createdAt} className="text-subtle text-xs" />
            </span>
            <StatusDot tone={tones[run.status]} pulse={run.status === 'running'}>
              {t(`status.${run.status}`)}
            </StatusDot>
          </Link>
        </li>
      ))}
    </ul>
  )
}
