import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'

type Props = {
  agent: { status: 'active' | 'paused'; channels: readonly string[]; liveVersion: number; hasDraft: boolean }
}

/** Whether an agent answers, in which version, and what waits to be published. */
export function AgentBadges({ agent: { status, channels, liveVersion, hasDraft } }: Props) {
  const t = useTranslations('agents')
  return (
    <span className="flex flex-wrap items-center gap-2">
      {status === 'paused' ? (
        <Badge tone="warning">{t('paused')}</Badge>
      ) : channels.length > 0 ? (
        <Badge tone="success">{t('answering')}</Badge>
      ) : (
        <Badge>{t('nowhere')}</Badge>
      )}
      <Badge>{t('version', { number: liveVersion })}</Badge>
      {hasDraft && <Badge tone="warning">{t('unpublished')}</Badge>}
    </span>
  )
}
