'use client'

import { useTranslations } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import {
  Controller,
  type ControllerRenderProps,
  type FieldPath,
  type FieldValues,
  FormProvider,
  useFormContext,
  useFormState,
} from 'react-hook-form'
import { Alert } from './alert'
import { Button, type ButtonProps } from './button'
import { cn } from './cn'
import { Field, type FieldProps } from './field'
import { useProblemWords } from './use-problem-words'
import type { ServerForm } from './use-server-form'

type FormProps<Input extends FieldValues, Output> = Omit<ComponentProps<'form'>, 'onSubmit' | 'action'> & {
  of: ServerForm<Input, Output>
}

/** `<Form of={useServerForm(…)}>`; a problem that belongs to no field stands at the top. */
export function Form<Input extends FieldValues, Output>({
  of,
  className,
  children,
  ...props
}: FormProps<Input, Output>) {
  const problem = of.form.formState.errors.root?.server?.message
  return (
    <FormProvider {...of.form}>
      <form
        noValidate
        // Sent before the script has arrived, what was typed must not end in the address.
        method="post"
        className={cn('grid gap-5', className)}
        onSubmit={(event) => {
          event.preventDefault()
          void of.submit()
        }}
        {...props}
      >
        {problem && <Alert tone="danger">{problem}</Alert>}
        {children}
      </form>
    </FormProvider>
  )
}

type FormFieldProps<Input extends FieldValues, Name extends FieldPath<Input>> = Omit<
  FieldProps,
  'error' | 'children'
> & {
  name: Name
  /** `(field) => <Input {...field} />`, or for others `value={field.value} onValueChange={field.onChange}`. */
  children: (field: ControllerRenderProps<Input, Name>) => ReactNode
}

export function FormField<Input extends FieldValues, Name extends FieldPath<Input> = FieldPath<Input>>({
  name,
  children,
  ...field
}: FormFieldProps<Input, Name>) {
  const { control } = useFormContext<Input>()
  const words = useProblemWords()
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: bound, fieldState }) => (
        <Field
          {...field}
          error={fieldState.error ? asSentence(field.label, firstMessage(fieldState.error), words) : undefined}
        >
          {children(bound)}
        </Field>
      )}
    />
  )
}

/** Schemas say "is required"; beside a field that reads "Company name is required." */
function asSentence(label: ReactNode, said: string | undefined, words: (said: string) => string): string | undefined {
  const message = said && words(said)
  return message && typeof label === 'string' && /^[a-z]/.test(message)
    ? `${label} ${message.replace(/\.$/, '')}.`
    : message
}

/** A list or an object has its problem on an entry: show the first one. */
function firstMessage(error: object): string | undefined {
  if ('message' in error && typeof error.message === 'string') return error.message
  for (const entry of Object.values(error)) {
    const message =
      typeof entry === 'object' && entry !== null && !('nodeType' in entry) ? firstMessage(entry) : undefined
    if (message) return message
  }
  return undefined
}

/** Save, with the saving state; disabled while nothing is changed when `onlyWhenChanged`. */
export function SubmitButton({ onlyWhenChanged, children, ...props }: ButtonProps & { onlyWhenChanged?: boolean }) {
  const t = useTranslations('ui')
  const { isSubmitting, isDirty } = useFormState()
  return (
    <Button type="submit" variant="primary" loading={isSubmitting} disabled={onlyWhenChanged && !isDirty} {...props}>
      {children ?? (isSubmitting ? t('saving') : t('save'))}
    </Button>
  )
}
