import { Badge } from '@/components/ui/badge'
import type { TenantStatus } from '@/lib/platform/schema'

export const tenantStatusLabels: Record<TenantStatus, string> = {
  provisioning: 'Being set up',
  active: 'Active',
  suspended: 'Suspended',
  deleting: 'Being removed',
}

const tones = { provisioning: 'info', active: 'success', suspended: 'warning', deleting: 'danger' } as const

const isStatus = (status: string): status is TenantStatus => status in tenantStatusLabels

export function TenantStatusBadge({ status }: { status: string }) {
  if (!isStatus(status)) return <Badge>{status}</Badge>
  return <Badge tone={tones[status]}>{tenantStatusLabels[status]}</Badge>
}
