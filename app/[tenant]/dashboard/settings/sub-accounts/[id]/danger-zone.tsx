'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { FormResult } from '@/components/ui/form-result'
import { toast } from '@/components/ui/toast'
import { deleteSubAccount, reactivateSubAccount, suspendSubAccount } from '../actions'

type DangerZoneProps = { id: string; name: string; isSuspended: boolean; mayDelete: boolean }

export function DangerZone({ id, name, isSuspended, mayDelete }: DangerZoneProps) {
  const t = useTranslations('subAccounts.danger')
  const router = useRouter()
  const [asked, setAsked] = useState<'suspend' | 'delete' | null>(null)
  const [isRunning, setRunning] = useState(false)
  const said = (result: FormResult, words: string): FormResult => {
    if (result.ok) {
      toast.success(words)
      router.refresh()
    }
    return result
  }
  const reactivate = async () => {
    setRunning(true)
    const result = said(await reactivateSubAccount({ id }), t('reactivated', { name }))
    setRunning(false)
    if (!result.ok) toast.error(result.message)
  }
  return (
    <div className="divide-y divide-line-subtle px-card py-2">
      <Act title={t('move')} text={t('moveHint')}>
        <ButtonLink href={`/dashboard/settings/sub-accounts/move?from=${id}`}>{t('move')}</ButtonLink>
      </Act>
      {isSuspended ? (
        <Act title={t('reactivate')} text={t('reactivateHint')}>
          <Button loading={isRunning} onClick={reactivate}>
            {t('reactivate')}
          </Button>
        </Act>
      ) : (
        <Act title={t('suspend')} text={t('suspendBody')}>
          <Button onClick={() => setAsked('suspend')}>{t('suspend')}</Button>
        </Act>
      )}
      {mayDelete && (
        <Act title={t('delete')} text={t('deleteBody')}>
          <Button variant="danger" onClick={() => setAsked('delete')}>
            {t('delete')}
          </Button>
        </Act>
      )}
      <ConfirmDialog
        open={asked === 'suspend'}
        onOpenChange={() => setAsked(null)}
        title={t('suspendTitle', { name })}
        body={t('suspendBody')}
        confirmLabel={t('suspend')}
        onConfirm={async () =>
          said(await suspendSubAccount({ id, reason: t('suspendReason') }), t('suspended', { name }))
        }
      />
      <ConfirmDialog
        open={asked === 'delete'}
        onOpenChange={() => setAsked(null)}
        title={t('deleteTitle', { name })}
        body={t('deleteBody')}
        confirmLabel={t('delete')}
        typeToConfirm={name}
        onConfirm={async () => {
          const result = said(await deleteSubAccount({ id, name }), t('deleted', { name }))
          if (result.ok) router.push('/dashboard/settings/sub-accounts')
          return result
        }}
      />
    </div>
  )
}

function Act({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4">
      <div className="min-w-0 flex-1 basis-72">
        <h3 className="font-medium text-fg text-sm">{title}</h3>
        <p className="max-w-prose text-muted text-sm">{text}</p>
      </div>
      {children}
    </div>
  )
}
