'use client'

import { useTranslations } from 'next-intl'
import { PasswordInput } from '@/components/team/password-input'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import { useServerForm } from '@/components/ui/use-server-form'
import { resetPasswordInput } from '@/lib/team/schema'
import { formProblem } from '../_parts/form-problem'
import { resetPassword } from '../actions'

export function ResetPasswordForm({ token, email }: { token: string; email: string }) {
  const t = useTranslations('auth')
  const form = useServerForm({
    schema: resetPasswordInput,
    defaultValues: { token, password: '' },
    action: async (values) => formProblem(await resetPassword(values)),
    onSuccess: () =>
      window.location.assign(`/sign-in?${new URLSearchParams({ notice: 'password-changed', email }).toString()}`),
  })
  return (
    <Form of={form}>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <FormField<{ password: string }> name="password" label={t('newPassword')} hint={t('passwordHint')}>
        {(field) => <PasswordInput {...field} autoComplete="new-password" autoFocus />}
      </FormField>
      <SubmitButton size="lg">{t('reset.submit')}</SubmitButton>
    </Form>
  )
}
