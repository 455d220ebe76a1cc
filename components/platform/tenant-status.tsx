import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { TenantStatus } from '@/lib/lifecycle/schema'

const tones = {
  provisioning: 'info',
  trial: 'info',
  active: 'success',
  past_due: 'warning',
  suspended: 'warning',
  closing: 'danger',
  deleting: 'danger',
} as const

const isStatus = (status: string): status is TenantStatus => Object.hasOwn(tones, status)

export function TenantStatusBadge({ status }: { status: string }) {
  const t = useTranslations('console.status')
  if (!isStatus(status)) return <Badge>{status}</Badge>
  return <Badge tone={tones[status]}>{t(status)}</Badge>
}
