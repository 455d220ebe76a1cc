'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from './button'

type FormDialogFooterProps = {
  /** Of the form that stands in the dialog. */
  formId: string
  isSubmitting: boolean
  onCancel: () => void
  /** What the button that sends the form says. */
  children: ReactNode
}

/** The foot of a dialog with a form: leave it, or send it. */
export function FormDialogFooter({ formId, isSubmitting, onCancel, children }: FormDialogFooterProps) {
  const ui = useTranslations('ui')
  return (
    <>
      <Button onClick={onCancel} disabled={isSubmitting}>
        {ui('cancel')}
      </Button>
      <Button type="submit" form={formId} variant="primary" loading={isSubmitting}>
        {children}
      </Button>
    </>
  )
}
