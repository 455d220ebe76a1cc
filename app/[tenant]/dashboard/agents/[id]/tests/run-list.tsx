import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import type { RunView } from '@/lib/evaluations/schema'

/** Earlier runs, the latest first. */
export function RunList({ folder, runs }: { folder: string; runs: RunView[] }) {
  const t = useTranslations('agents.tests')
  return (
    <ul className="divide-y divide-line-subtle rounded-xl border border-line bg-surface text-sm">
      {runs.map((run) => (
        <li key={run.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 p-4">
          <div className="min-w-0">
            <Link href={`${folder}/runs/${run.id}`} className="font-medium text-fg hover:underline">
              <Time value={run.createdAt} format="datetime" />
            </Link>
            <p className="text-muted">
              {t(`causes.${run.cause}`)} · <bdi>{run.by}</bdi>
            </p>
          </div>
          <div className="flex flex-wrap items-center gap-2">
            {run.state !== 'done' && <Badge>{t(`runStates.${run.state}`)}</Badge>}
            <Badge tone={run.broken > 0 ? 'danger' : 'success'}>
              {t('score', { held: run.held, cases: run.cases })}
            </Badge>
            {run.isCompared && (
              <Badge tone="outline">
                {t('liveScore', { number: run.liveVersion, held: run.liveHeld, cases: run.cases })}
              </Badge>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
