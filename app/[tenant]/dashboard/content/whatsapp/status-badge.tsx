import { useTranslations } from 'next-intl'
import { Badge, type badgeTones } from '@/components/ui/badge'
import type { TemplateRow, TemplateStatus } from '@/lib/whatsapp-templates/schema'

type Tone = keyof typeof badgeTones

const TONES: Record<TemplateStatus, Tone> = {
  draft: 'neutral',
  submitting: 'info',
  approved: 'success',
  pending: 'info',
  rejected: 'danger',
  paused: 'warning',
  disabled: 'danger',
  in_appeal: 'info',
  reinstated: 'success',
  flagged: 'warning',
  pending_deletion: 'outline',
  deleted: 'outline',
  limit_exceeded: 'danger',
  archived: 'outline',
  unarchived: 'success',
  locked: 'danger',
}

/** How a template stands; what the company itself has stopped is said beside it. */
export function StatusBadge({ template }: { template: Pick<TemplateRow, 'status' | 'pausedAt'> }) {
  const t = useTranslations('whatsappTemplates')
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      <Badge tone={TONES[template.status]}>{t(`statuses.${template.status}`)}</Badge>
      {template.pausedAt && <Badge tone="warning">{t('pausedHere')}</Badge>}
    </span>
  )
}

const QUALITY_TONES = { green: 'success', yellow: 'warning', red: 'danger', unknown: 'outline' } as const

/** How people take messages by it, as Meta says. */
export function QualityBadge({ quality }: Pick<TemplateRow, 'quality'>) {
  const t = useTranslations('whatsappTemplates')
  return <Badge tone={QUALITY_TONES[quality]}>{t(`qualities.${quality}`)}</Badge>
}
