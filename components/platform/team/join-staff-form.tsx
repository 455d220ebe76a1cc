'use client'

import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { PasswordInput } from '@/components/team/password-input'
import { requestSignIn } from '@/components/team/sign-in-request'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import type { FormResult } from '@/components/ui/form-result'
import { Input } from '@/components/ui/input'
import { useServerForm } from '@/components/ui/use-server-form'
import { acceptInput } from '@/lib/team/schema'

type JoinStaffFormProps = {
  token: string
  email: string
  name: string
  join: (input: z.input<typeof acceptInput>) => Promise<FormResult<{ email: string }>>
}

/** Makes the account and signs in with it. */
export function JoinStaffForm({ token, email, name, join }: JoinStaffFormProps) {
  const t = useTranslations('auth')
  const submit = useTranslations('console.join')('submit')
  const form = useServerForm({
    schema: acceptInput,
    defaultValues: { token, name, password: '' },
    action: async (values): Promise<FormResult<string>> => {
      const joined = await join(values)
      if (!joined.ok) return joined
      const outcome = await requestSignIn(joined.data.email, values.password, '/')
      return { ok: true, data: outcome.ok ? outcome.url : '/sign-in' }
    },
    onSuccess: (url) => window.location.assign(url),
  })
  return (
    <Form of={form}>
      <FormField name="name" label={t('name')}>
        {(field) => <Input {...field} autoComplete="name" />}
      </FormField>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <FormField name="password" label={t('password')} hint={t('passwordHint')}>
        {(field) => <PasswordInput {...field} autoComplete="new-password" autoFocus />}
      </FormField>
      <SubmitButton size="lg">{submit}</SubmitButton>
    </Form>
  )
}
