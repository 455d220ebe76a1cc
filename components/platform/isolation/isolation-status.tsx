import { useTranslations } from 'next-intl'
import { StatusDot } from '@/components/ui/status-dot'
import type { IsolationStatus, Outcome } from '@/lib/isolation/schema'

const tones = { running: 'info', held: 'success', unproven: 'warning', broken: 'danger', failed: 'danger' } as const

/** How an examination, or one probe of it, came out. */
export function IsolationStatusDot({ status, className }: { status: IsolationStatus | Outcome; className?: string }) {
  const t = useTranslations('console.isolation.status')
  return (
    <StatusDot tone={tones[status]} pulse={status === 'running'} {...(className ? { className } : {})}>
      {t(status)}
    </StatusDot>
  )
}
