import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { FormResult } from '@/components/ui/form-result'
import { Time } from '@/components/ui/time'
import { ActButton } from '../act-button'
import { staffRoleName } from '../staff-role'

type Invitation = {
  id: string
  email: string
  name: string
  role: string
  invitedBy: string
  sentAt: Date
  expiresAt: Date
  isExpired: boolean
}

type InvitationListProps = {
  invitations: readonly Invitation[]
  resend: (input: { id: string }) => Promise<FormResult>
  revoke: (input: { id: string }) => Promise<FormResult>
  mayChange: boolean
}

/** Who has been asked to join and has not answered yet. */
export function InvitationList({ invitations, resend, revoke, mayChange }: InvitationListProps) {
  const t = useTranslations('console.team')
  const roles = useTranslations('console.roles')
  return (
    <ul className="divide-y divide-line-subtle rounded-xl border border-line bg-surface shadow-xs">
      {invitations.map((invitation) => (
        <li key={invitation.id} className="flex flex-wrap items-center justify-between gap-3 px-4 py-3 text-sm">
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap items-center gap-2 font-medium text-fg">
              <span dir="auto">{invitation.name}</span>
              <Badge>{staffRoleName(invitation.role, roles)}</Badge>
              {invitation.isExpired && <Badge tone="warning">{t('expired')}</Badge>}
            </p>
            <p className="flex flex-wrap gap-x-3 text-muted text-xs">
              <span dir="ltr">{invitation.email}</span>
              <span>{t('invitedBy', { name: invitation.invitedBy })}</span>
              <Time value={invitation.sentAt} />
            </p>
          </div>
          {mayChange && (
            <span className="flex gap-2">
              <ActButton size="sm" input={{ id: invitation.id }} act={resend} done={t('sentAgain')}>
                {t('sendAgain')}
              </ActButton>
              <ActButton
                size="sm"
                input={{ id: invitation.id }}
                act={revoke}
                done={t('withdrawn')}
                confirm={{ title: t('withdrawTitle', { name: invitation.name }), body: t('withdrawBody') }}
              >
                {t('withdraw')}
              </ActButton>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
