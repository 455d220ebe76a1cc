import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { Severity } from '@/lib/alerts/schema'

const tones = { info: 'info', warning: 'warning', critical: 'danger' } as const

export function SeverityBadge({ severity }: { severity: Severity }) {
  const t = useTranslations('console.alerts.severities')
  return <Badge tone={tones[severity]}>{t(severity)}</Badge>
}
