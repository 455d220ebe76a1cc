import { useTranslations } from 'next-intl'
import { StatusDot } from '@/components/ui/status-dot'
import type { SubAccountStatus } from '@/lib/sub-accounts/schema'

const TONES = { active: 'success', provisioning: 'info', suspended: 'warning' } as const

export function AccountStatus({ status }: { status: SubAccountStatus }) {
  const t = useTranslations('subAccounts')
  return (
    <StatusDot tone={TONES[status]} pulse={status === 'provisioning'}>
      {t(`statuses.${status}`)}
    </StatusDot>
  )
}
