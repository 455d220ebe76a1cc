'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import type { FieldValues } from 'react-hook-form'
import { Dialog, DialogContent } from './dialog'
import { Form } from './form'
import { FormDialogFooter } from './form-dialog-footer'
import type { ServerForm } from './use-server-form'

type FormDialogProps<Input extends FieldValues, Output> = {
  of: ServerForm<Input, Output>
  title: string
  description?: string | undefined
  size?: 'sm' | 'md' | 'lg'
  /** What the button that sends the form says; “Save” unless told. */
  submit?: string
  onClose: () => void
  /** What else is asked, above the form. */
  above?: ReactNode
  /** `FormField`s. */
  children: ReactNode
}

/** A form that stands in a dialog while it is rendered; it is not left by accident while it is being sent. */
export function FormDialog<Input extends FieldValues, Output>(props: FormDialogProps<Input, Output>) {
  const { isSubmitting } = props.of.form.formState
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && !isSubmitting && props.onClose()}>
      <FormDialogContent {...props} />
    </Dialog>
  )
}

/** The same within a `Dialog` that a button of its own opens. */
export function FormDialogContent<Input extends FieldValues, Output>(props: FormDialogProps<Input, Output>) {
  const { of, title, description, size, submit, onClose, above, children } = props
  const ui = useTranslations('ui')
  const formId = useId()
  return (
    <DialogContent
      title={title}
      description={description}
      {...(size ? { size } : {})}
      footer={
        <FormDialogFooter formId={formId} isSubmitting={of.form.formState.isSubmitting} onCancel={onClose}>
          {submit ?? ui('save')}
        </FormDialogFooter>
      }
    >
      {above && <div className="mb-5">{above}</div>}
      <Form of={of} id={formId}>
        {children}
      </Form>
    </DialogContent>
  )
}
