'use client'

import { Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import type { ButtonProps } from './button'
import { ConfirmButton } from './confirm-button'
import type { FormResult } from './form-result'
import { toast } from './toast'

type DeleteButtonProps = {
  words: { title: string; body: ReactNode; action: string; done: string }
  /** The list that one is left in. */
  folder: string
  remove: () => Promise<FormResult>
  variant?: ButtonProps['variant']
}

/** Asks first, deletes, says so, and goes back to the list. */
export function DeleteButton({ words, folder, remove, variant }: DeleteButtonProps) {
  const router = useRouter()
  return (
    <ConfirmButton
      {...(variant ? { variant } : {})}
      confirm={{
        title: words.title,
        body: words.body,
        confirmLabel: words.action,
        onConfirm: async () => {
          const result = await remove()
          if (result.ok) {
            toast.success(words.done)
            router.push(folder)
          }
          return result
        },
      }}
    >
      <Trash2 aria-hidden />
      {words.action}
    </ConfirmButton>
  )
}
