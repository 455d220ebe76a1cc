'use client'

import { Ban, Ellipsis, RefreshCw } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuTrigger } from '@/components/ui/dropdown-menu'
import { toast } from '@/components/ui/toast'
import { revokeApiKey } from './actions'
import { RotateKeyDialog } from './rotate-key-dialog'

type KeyMenuProps = { keyId: string; name: string; canRotate: boolean; canRevoke: boolean }

export function KeyMenu({ keyId, name, canRotate, canRevoke }: KeyMenuProps) {
  const t = useTranslations('apiKeys')
  const router = useRouter()
  const [asked, setAsked] = useState<'rotate' | 'revoke' | null>(null)
  if (!canRotate && !canRevoke) return null
  const close = () => {
    setAsked(null)
    router.refresh()
  }
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button variant="ghost" size="icon-sm" aria-label={t('actions', { name })}>
            <Ellipsis aria-hidden />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent>
          {canRotate && (
            <DropdownMenuItem onSelect={() => setAsked('rotate')}>
              <RefreshCw aria-hidden />
              {t('rotate.open')}
            </DropdownMenuItem>
          )}
          {canRevoke && (
            <DropdownMenuItem tone="danger" onSelect={() => setAsked('revoke')}>
              <Ban aria-hidden />
              {t('revoke.open')}
            </DropdownMenuItem>
          )}
        </DropdownMenuContent>
      </DropdownMenu>
      {asked === 'rotate' && <RotateKeyDialog keyId={keyId} name={name} onClose={close} />}
      {asked === 'revoke' && (
        <ConfirmDialog
          open
          onOpenChange={(isOpen) => !isOpen && setAsked(null)}
          title={t('revoke.title', { name })}
          body={t('revoke.body')}
          confirmLabel={t('revoke.open')}
          onConfirm={async () => {
            const result = await revokeApiKey({ keyId })
            if (result.ok) {
              toast.success(t('revoke.done', { name }))
              router.refresh()
            }
            return result
          }}
        />
      )}
    </>
  )
}
