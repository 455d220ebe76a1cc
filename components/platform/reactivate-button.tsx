'use client'

import { useRouter } from 'next/navigation'
import { ConfirmButton } from '@/components/ui/confirm-button'
import type { FormResult } from '@/components/ui/form-result'
import { toast } from '@/components/ui/toast'

type ReactivateButtonProps = {
  id: string
  name: string
  reactivate: (input: { id: string }) => Promise<FormResult>
}

export function ReactivateButton({ id, name, reactivate }: ReactivateButtonProps) {
  const router = useRouter()
  return (
    <ConfirmButton
      variant="primary"
      confirm={{
        title: `Reactivate ${name}?`,
        body: 'Its pages, its assistant and its API work again within a second.',
        confirmLabel: 'Reactivate company',
        tone: 'primary',
        onConfirm: async () => {
          const result = await reactivate({ id })
          if (result.ok) {
            toast.success(`${name} is active again`)
            router.refresh()
          }
          return result
        },
      }}
    >
      Reactivate
    </ConfirmButton>
  )
}
