'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type ReactNode, useId, useState } from 'react'
import { z } from 'zod'
import { Button } from './button'
import { Dialog, DialogContent, DialogTrigger } from './dialog'
import { Form, FormField } from './form'
import { FormDialogFooter } from './form-dialog-footer'
import type { FormResult } from './form-result'
import { Input } from './input'
import { useServerForm } from './use-server-form'

const named = z.object({ name: z.string().trim().min(1, 'is required') })
type Values = z.output<typeof named>

type NameDialogProps = {
  title: string
  description: string
  label: string
  hint: string
  submit: string
  /** What is made is opened under `folder`. */
  folder: string
  /** What else is asked, above the name. */
  children?: ReactNode
  create: (values: Values) => Promise<FormResult<{ id: string }>>
}

/** A button that asks for a name, makes what has it, and opens it. */
export function NameDialog(props: NameDialogProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="primary">
          <Plus aria-hidden />
          {props.title}
        </Button>
      </DialogTrigger>
      <NameFields {...props} onClose={() => setOpen(false)} />
    </Dialog>
  )
}

type NameFieldsProps = NameDialogProps & { onClose: () => void }

function NameFields({ title, description, label, hint, submit, folder, children, create, onClose }: NameFieldsProps) {
  const formId = useId()
  const router = useRouter()
  const serverForm = useServerForm({
    schema: named,
    defaultValues: { name: '' },
    action: create,
    onSuccess: ({ id }: { id: string }) => {
      onClose()
      router.push(`${folder}/${id}`)
    },
  })
  const { isSubmitting } = serverForm.form.formState
  return (
    <DialogContent
      title={title}
      description={description}
      footer={
        <FormDialogFooter formId={formId} isSubmitting={isSubmitting} onCancel={onClose}>
          {submit}
        </FormDialogFooter>
      }
    >
      {children && <div className="mb-5">{children}</div>}
      <Form of={serverForm} id={formId}>
        <FormField<Values, 'name'> name="name" label={label} hint={hint}>
          {(field) => <Input {...field} maxLength={120} autoComplete="off" autoFocus />}
        </FormField>
      </Form>
    </DialogContent>
  )
}
