'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PasswordInput } from '@/components/team/password-input'
import { Alert } from '@/components/ui/alert'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { useServerForm } from '@/components/ui/use-server-form'
import { requestEmailChangeInput } from '@/lib/team/schema'
import { requestEmailChange } from './actions'

export function EmailForm() {
  const t = useTranslations('account.email')
  const [sentTo, setSentTo] = useState<string | null>(null)
  const form = useServerForm({
    schema: requestEmailChangeInput,
    defaultValues: { email: '', currentPassword: '' },
    action: requestEmailChange,
    onSuccess: ({ email }) => {
      setSentTo(email)
      form.form.reset({ email: '', currentPassword: '' })
    },
  })
  return (
    <Form of={form} className="max-w-md">
      {sentTo && (
        <Alert tone="success" title={t('sentTitle')} isLive>
          {t('sent', { email: sentTo })}
        </Alert>
      )}
      <FormField<{ email: string }> name="email" label={t('newEmail')}>
        {(field) => <Input {...field} type="email" autoComplete="email" inputMode="email" />}
      </FormField>
      <FormField<{ currentPassword: string }> name="currentPassword" label={t('password')}>
        {(field) => <PasswordInput {...field} autoComplete="current-password" />}
      </FormField>
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </Form>
  )
}
