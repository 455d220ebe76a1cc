import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { Time } from '@/components/ui/time'

type StatusNoticeProps = { status: string; reason: string | null; until: Date | null }

const NOTICED = ['trial', 'past_due', 'suspended', 'closing', 'deleting'] as const

/** What a company's status means, why it has it and when the next step comes. */
export function StatusNotice({ status, reason, until }: StatusNoticeProps) {
  const t = useTranslations('console.lifecycle')
  const noticed = NOTICED.find((each) => each === status)
  if (!noticed) return null
  return (
    <Alert
      tone={noticed === 'trial' ? 'info' : noticed === 'closing' || noticed === 'deleting' ? 'danger' : 'warning'}
      title={t(`notice.${noticed}.title`)}
      isLive={false}
    >
      <p>{t(`notice.${noticed}.body`)}</p>
      {reason && <p>{t('because', { reason })}</p>}
      {until && (
        <p>
          {t('nextStep')} <Time value={until} format="datetime" />
        </p>
      )}
    </Alert>
  )
}
