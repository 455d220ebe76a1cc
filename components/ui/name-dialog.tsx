'use client'

import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { AddDialog } from './add-dialog'
import { FormField } from './form'
import type { FormResult } from './form-result'
import { Input } from './input'

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
export function NameDialog({ label, hint, folder, children, create, ...words }: NameDialogProps) {
  const router = useRouter()
  return (
    <AddDialog
      {...words}
      schema={named}
      defaultValues={{ name: '' }}
      action={create}
      onAdded={({ id }) => router.push(`${folder}/${id}`)}
      above={children}
    >
      <FormField<Values, 'name'> name="name" label={label} hint={hint}>
        {(field) => <Input {...field} maxLength={120} autoComplete="off" autoFocus />}
      </FormField>
    </AddDialog>
  )
}
