import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'

const TONES = { draft: 'neutral', active: 'success', paused: 'warning', archived: 'outline' } as const

type StandingBadgeProps = {
  /** Whose words are used. */
  of: 'sequences' | 'workflows'
  status: keyof typeof TONES
}

/** Whether people come in. */
export function StandingBadge({ of, status }: StandingBadgeProps) {
  const t = useTranslations(of)
  return <Badge tone={TONES[status]}>{t(`statuses.${status}`)}</Badge>
}
