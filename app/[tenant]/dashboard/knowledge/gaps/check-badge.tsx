import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { GapView } from '@/lib/knowledge-gaps/schema'

const TONES = { pending: 'neutral', holds: 'success', fails: 'danger' } as const

/** What came of asking again. */
export function CheckBadge({ gap: { check } }: { gap: GapView }) {
  const t = useTranslations('knowledge.gaps.checks')
  return check && <Badge tone={TONES[check.state]}>{t(check.state)}</Badge>
}
