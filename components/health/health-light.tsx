import { useTranslations } from 'next-intl'
import { StatusDot } from '@/components/ui/status-dot'
import type { Level } from '@/lib/health/schema'

const TONES = { critical: 'danger', attention: 'warning', good: 'success', quiet: 'neutral' } as const

/** How a company is: a colour and its words. */
export function HealthLight({ level }: { level: Level }) {
  const t = useTranslations('health.levels')
  return <StatusDot tone={TONES[level]}>{t(level)}</StatusDot>
}
