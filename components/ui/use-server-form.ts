'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { type DefaultValues, type FieldPath, type FieldValues, type UseFormReturn, useForm } from 'react-hook-form'
import type { $ZodType } from 'zod/v4/core'
import type { FormResult } from './form-result'

export type ServerForm<Input extends FieldValues, Output> = {
  form: UseFormReturn<Input, unknown, Output>
  /** The handler of `<form onSubmit>`. */
  submit: () => Promise<void>
}

type ServerFormOptions<Input extends FieldValues, Output, Data> = {
  /** The schema that the server checks with. */
  schema: $ZodType<Output, Input>
  defaultValues: DefaultValues<Input>
  action: (values: Output) => Promise<FormResult<Data>>
  /** Called once after success; say it here (a toast, a move to another page). */
  onSuccess?: (data: Data) => void
}

/**
 * A form that is checked by the server's own schema in the browser and again on the server. Problems that the server
 * finds land on their fields; what was typed stays. After success the typed values are the new starting point.
 */
export function useServerForm<Input extends FieldValues, Output, Data = unknown>(
  options: ServerFormOptions<Input, Output, Data>,
): ServerForm<Input, Output> {
  const t = useTranslations('ui')
  const form = useForm<Input, unknown, Output>({
    resolver: zodResolver(options.schema),
    defaultValues: options.defaultValues,
    // Not on blur: a message that appears while the button is being pressed moves the button away from under the pointer.
    mode: 'onSubmit',
  })

  const submit = form.handleSubmit(async (values) => {
    const result = await options.action(values).catch((): FormResult<Data> => ({ ok: false, message: t('notReached') }))
    if (result.ok) {
      form.reset(form.getValues())
      options.onSuccess?.(result.data)
      return
    }
    const issues = (result.issues ?? []).filter((issue) => issue.path !== '')
    let isFirst = true
    for (const issue of issues) {
      form.setError(fieldPath<Input>(issue.path), { type: 'server', message: issue.message }, { shouldFocus: isFirst })
      isFirst = false
    }
    if (issues.length === 0) form.setError('root.server', { type: 'server', message: result.message })
  })

  return { form, submit: () => submit() }
}

/** The server names fields by the same dotted paths that react-hook-form uses; an unknown one is kept and never shown. */
const fieldPath = <Input extends FieldValues>(path: string) => path as FieldPath<Input>
