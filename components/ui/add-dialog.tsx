'use client'

import { Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { DefaultValues, FieldValues } from 'react-hook-form'
import type { $ZodType } from 'zod/v4/core'
import { Button } from './button'
import { Dialog, DialogTrigger } from './dialog'
import { FormDialogContent } from './form-dialog'
import type { FormResult } from './form-result'
import { useServerForm } from './use-server-form'

type AddDialogProps<Input extends FieldValues, Output, Data> = {
  /** Of the button, and of the dialog that it opens. */
  title: string
  description: string
  submit: string
  size?: 'sm' | 'md'
  schema: $ZodType<Output, Input>
  defaultValues: DefaultValues<Input>
  action: (values: Output) => Promise<FormResult<Data>>
  /** The dialog is closed by then. */
  onAdded: (data: Data) => void
  /** What else is asked, above the form. */
  above?: ReactNode
  /** `FormField`s. */
  children: ReactNode
}

/** A button that asks for what is needed to add something, and adds it. */
export function AddDialog<Input extends FieldValues, Output, Data>(props: AddDialogProps<Input, Output, Data>) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="primary">
          <Plus aria-hidden />
          {props.title}
        </Button>
      </DialogTrigger>
      <AddForm {...props} onClose={() => setOpen(false)} />
    </Dialog>
  )
}

type AddFormProps<Input extends FieldValues, Output, Data> = AddDialogProps<Input, Output, Data> & {
  onClose: () => void
}

function AddForm<Input extends FieldValues, Output, Data>(props: AddFormProps<Input, Output, Data>) {
  const { title, description, submit, size, schema, defaultValues, action, onAdded, above, children, onClose } = props
  const serverForm = useServerForm({
    schema,
    defaultValues,
    action,
    onSuccess: (data: Data) => {
      onClose()
      onAdded(data)
    },
  })
  return (
    <FormDialogContent
      of={serverForm}
      title={title}
      description={description}
      {...(size ? { size } : {})}
      submit={submit}
      above={above}
      onClose={onClose}
    >
      {children}
    </FormDialogContent>
  )
}
