'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import type { FormResult } from '@/components/ui/form-result'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { changePasswordInput } from '@/lib/team/schema'
import { PasswordInput } from './password-input'

type Passwords = { currentPassword: string; password: string }

/** @param email tells the browser's password store whose password this is */
export function PasswordForm({ email, change }: { email: string; change: (input: Passwords) => Promise<FormResult> }) {
  const t = useTranslations('account.security')
  const hint = useTranslations('auth')('passwordHint')
  const router = useRouter()
  const form = useServerForm({
    schema: changePasswordInput,
    defaultValues: { currentPassword: '', password: '' },
    action: change,
    onSuccess: () => {
      form.form.reset({ currentPassword: '', password: '' })
      toast.success(t('passwordChanged'))
      router.refresh()
    },
  })
  return (
    <Form of={form} className="max-w-md">
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <FormField<{ currentPassword: string }> name="currentPassword" label={t('currentPassword')}>
        {(field) => <PasswordInput {...field} autoComplete="current-password" />}
      </FormField>
      <FormField<{ password: string }> name="password" label={t('newPassword')} hint={hint}>
        {(field) => <PasswordInput {...field} autoComplete="new-password" />}
      </FormField>
      <div>
        <SubmitButton>{t('changePassword')}</SubmitButton>
      </div>
    </Form>
  )
}
