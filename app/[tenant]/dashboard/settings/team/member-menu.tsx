'use client'

import { Ban, Ellipsis, MailX, RotateCcw, Send, UserMinus, UserRoundCog } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { roleName } from '@/components/team/role-name'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  DropdownMenuSub,
  DropdownMenuSubContent,
  DropdownMenuSubTrigger,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import type { FormResult } from '@/components/ui/form-result'
import { toast } from '@/components/ui/toast'
import { changeRoleInput, type MemberStatus } from '@/lib/team/schema'
import { cancelInvitation, changeRole, enableMember, resendInvitation } from './actions'
import { LeaveDialog } from './leave-dialog'

type MemberMenuProps = {
  member: { id: string; name: string; email: string; role: string; status: MemberStatus }
  isSelf: boolean
  roles: readonly { key: string; name: string | null; isOpen: boolean }[]
  canChange: boolean
  canAdminister: boolean
  canRemove: boolean
  /** Where to go when the member is gone; left out, the page stays. */
  leaveTo?: string
}

type Asked = 'withdraw' | 'disable' | 'remove'

export function MemberMenu({ member, isSelf, roles, canChange, canAdminister, canRemove, leaveTo }: MemberMenuProps) {
  const t = useTranslations('team')
  const router = useRouter()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [isRunning, setRunning] = useState(false)
  const { id: memberId, name, email } = member
  const isInvited = member.status === 'invited'
  if (!canChange || (isSelf && !canAdminister)) return null

  const say = (result: FormResult, words: string): FormResult => {
    if (result.ok) {
      toast.success(words)
      router.refresh()
    }
    return result
  }
  const run = async (act: () => Promise<FormResult>, words: string) => {
    setRunning(true)
    const result = say(await act(), words)
    setRunning(false)
    if (!result.ok) toast.error(result.message)
  }
  const setRole = (key: string, label: string) =>
    run(() => changeRole(changeRoleInput.parse({ memberId, role: key })), t('done.role', { name, role: label }))

  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button variant="ghost" size="icon-sm" loading={isRunning} aria-label={t('actions', { name })}>
            <Ellipsis aria-hidden />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent>
          {canAdminister && (
            <DropdownMenuSub>
              <DropdownMenuSubTrigger>
                <UserRoundCog aria-hidden />
                {t('menu.changeRole')}
              </DropdownMenuSubTrigger>
              <DropdownMenuSubContent>
                <DropdownMenuRadioGroup value={member.role}>
                  {roles.map((role) => {
                    const label = roleName(t, role.key, role.name)
                    return (
                      <DropdownMenuRadioItem
                        key={role.key}
                        value={role.key}
                        disabled={!role.isOpen}
                        onSelect={() => void setRole(role.key, label)}
                      >
                        {label}
                      </DropdownMenuRadioItem>
                    )
                  })}
                </DropdownMenuRadioGroup>
              </DropdownMenuSubContent>
            </DropdownMenuSub>
          )}
          {isInvited && (
            <>
              <DropdownMenuItem
                onSelect={() => void run(() => resendInvitation({ memberId }), t('done.resent', { email }))}
              >
                <Send aria-hidden />
                {t('menu.resend')}
              </DropdownMenuItem>
              <DropdownMenuSeparator />
              <DropdownMenuItem tone="danger" onSelect={() => setAsked('withdraw')}>
                <MailX aria-hidden />
                {t('menu.withdraw')}
              </DropdownMenuItem>
            </>
          )}
          {!isInvited && !isSelf && canAdminister && member.status === 'active' && (
            <DropdownMenuItem onSelect={() => setAsked('disable')}>
              <Ban aria-hidden />
              {t('menu.disable')}
            </DropdownMenuItem>
          )}
          {!isInvited && canAdminister && member.status === 'disabled' && (
            <DropdownMenuItem onSelect={() => void run(() => enableMember({ memberId }), t('done.enabled', { name }))}>
              <RotateCcw aria-hidden />
              {t('menu.enable')}
            </DropdownMenuItem>
          )}
          {!isInvited && !isSelf && canRemove && (
            <>
              <DropdownMenuSeparator />
              <DropdownMenuItem tone="danger" onSelect={() => setAsked('remove')}>
                <UserMinus aria-hidden />
                {t('menu.remove')}
              </DropdownMenuItem>
            </>
          )}
        </DropdownMenuContent>
      </DropdownMenu>
      {asked === 'withdraw' && (
        <ConfirmDialog
          open
          onOpenChange={(isOpen) => !isOpen && setAsked(null)}
          title={t('confirm.withdrawTitle', { email })}
          body={t('confirm.withdrawBody')}
          confirmLabel={t('menu.withdraw')}
          onConfirm={async () => say(await cancelInvitation({ memberId }), t('done.withdrawn', { email }))}
        />
      )}
      {(asked === 'disable' || asked === 'remove') && (
        <LeaveDialog
          way={asked}
          member={{ id: memberId, name }}
          onClose={() => setAsked(null)}
          {...(leaveTo ? { leaveTo } : {})}
        />
      )}
    </>
  )
}
