import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { CampaignStatus } from '@/lib/campaigns/schema'

const TONES = {
  draft: 'neutral',
  scheduled: 'info',
  running: 'primary',
  paused: 'warning',
  done: 'success',
  cancelled: 'outline',
} as const

export function StatusBadge({ status }: { status: CampaignStatus }) {
  const t = useTranslations('campaigns')
  return <Badge tone={TONES[status]}>{t(`statuses.${status}`)}</Badge>
}
