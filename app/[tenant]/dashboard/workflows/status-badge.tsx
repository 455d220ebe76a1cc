import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { WorkflowStatus } from '@/lib/workflows/schema'

const TONES = { draft: 'neutral', active: 'success', paused: 'warning', archived: 'outline' } as const

export function StatusBadge({ status }: { status: WorkflowStatus }) {
  const t = useTranslations('workflows')
  return <Badge tone={TONES[status]}>{t(`statuses.${status}`)}</Badge>
}
