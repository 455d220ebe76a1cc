'use client'

import { lazy, Suspense, useState } from 'react'
import { Button, type ButtonProps } from './button'
import type { ConfirmDialogProps } from './confirm-dialog'

const ConfirmDialog = lazy(() => import('./confirm-dialog').then((file) => ({ default: file.ConfirmDialog })))

type ConfirmButtonProps = Omit<ButtonProps, 'onClick' | 'asChild' | 'title'> & {
  confirm: Omit<ConfirmDialogProps, 'open' | 'onOpenChange'>
}

/** A button that asks first. The dialog's code is fetched when it is first needed. */
export function ConfirmButton({ confirm, ...props }: ConfirmButtonProps) {
  const [isOpen, setOpen] = useState(false)
  const [wasOpened, setOpened] = useState(false)
  return (
    <>
      <Button
        aria-haspopup="dialog"
        {...props}
        onClick={() => {
          setOpened(true)
          setOpen(true)
        }}
      />
      {wasOpened && (
        <Suspense fallback={null}>
          <ConfirmDialog {...confirm} open={isOpen} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  )
}
