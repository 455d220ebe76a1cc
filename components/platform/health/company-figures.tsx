import { useTranslations } from 'next-intl'
import { useFigure } from '@/components/health/use-figure'
import { Stat } from '@/components/ui/stat'
import type { Figure, Figures } from '@/lib/health/schema'

const SHOWN: readonly Figure[] = [
  'requests',
  'error_rate_percent',
  'p95_response_time_ms',
  'active_users_today',
  'leads_generated_month',
  'api_calls_today',
  'storage_used_mb',
  'users',
]

/** A company's figures as they are now; those that nobody has measured are left out. */
export function CompanyFigures({ figures }: { figures: Partial<Figures> }) {
  const t = useTranslations('console.health.figureHints')
  const { name, text } = useFigure()
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      {SHOWN.map((figure) => {
        const value = figures[figure]
        const hint = t.has(figure as Parameters<typeof t.has>[0]) ? t(figure as Parameters<typeof t>[0]) : undefined
        return (
          value !== null &&
          value !== undefined && <Stat key={figure} label={name(figure)} value={text(figure, value)} hint={hint} />
        )
      })}
    </div>
  )
}
