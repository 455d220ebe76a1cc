import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { SequenceStatus } from '@/lib/sequences/schema'

const TONES = { draft: 'neutral', active: 'success', paused: 'warning', archived: 'outline' } as const

export function StatusBadge({ status }: { status: SequenceStatus }) {
  const t = useTranslations('sequences')
  return <Badge tone={TONES[status]}>{t(`statuses.${status}`)}</Badge>
}
