import { useTranslations } from 'next-intl'
import { HealthLight } from '@/components/health/health-light'
import { NumberText } from '@/components/ui/number'
import { Stat } from '@/components/ui/stat'
import { LEVELS, type Level } from '@/lib/health/schema'

/** How many companies are how; each leads to them. */
export function LevelCounts({ counts }: { counts: Record<Level, number> }) {
  const t = useTranslations('console.health.levelHints')
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      {LEVELS.map((level) => (
        <Stat
          key={level}
          label={<HealthLight level={level} />}
          value={<NumberText value={counts[level]} />}
          hint={t(level)}
          href={`/health?level=${level}`}
        />
      ))}
    </div>
  )
}
