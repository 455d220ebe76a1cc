'use client'

import { RotateCcw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { toast } from '@/components/ui/toast'
import type { TrashKind } from '@/lib/trash/schema'
import { removeForGood, restore } from './actions'

export function DeletedActions({ kind, id, label }: { kind: TrashKind; id: string; label: string }) {
  const t = useTranslations('deleted')
  const [isPending, start] = useTransition()
  return (
    <span className="flex justify-end gap-2">
      <Button
        variant="outline"
        size="sm"
        disabled={isPending}
        onClick={() =>
          start(async () => {
            const result = await restore(kind, id)
            if (result.ok) toast.success(t('restored', { name: label }))
            else toast.error(result.message)
          })
        }
      >
        <RotateCcw aria-hidden />
        {t('restore')}
      </Button>
      <ConfirmButton
        variant="ghost"
        size="sm"
        confirm={{
          title: t('confirmTitle', { name: label }),
          body: t(kind === 'contact' ? 'confirmContact' : 'confirmBody'),
          confirmLabel: t('purge'),
          onConfirm: () => removeForGood(kind, id),
        }}
      >
        {t('purge')}
      </ConfirmButton>
    </span>
  )
}
