import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { TenantStatus } from '@/lib/platform/schema'

const tones = { provisioning: 'info', active: 'success', suspended: 'warning', deleting: 'danger' } as const

const isStatus = (status: string): status is TenantStatus => Object.hasOwn(tones, status)

export function TenantStatusBadge({ status }: { status: string }) {
  const t = useTranslations('console.status')
  if (!isStatus(status)) return <Badge>{status}</Badge>
  return <Badge tone={tones[status]}>{t(status)}</Badge>
}
