'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { useServerForm } from '@/components/ui/use-server-form'
import { requestResetInput } from '@/lib/team/schema'
import { requestPasswordReset } from '../actions'

export function ForgotPasswordForm() {
  const t = useTranslations('auth')
  const [sentTo, setSentTo] = useState<string | null>(null)
  const form = useServerForm({
    schema: requestResetInput,
    defaultValues: { email: '' },
    action: requestPasswordReset,
    onSuccess: () => setSentTo(form.form.getValues('email').trim()),
  })
  if (sentTo) {
    return (
      <div className="grid gap-4">
        <Alert tone="success" title={t('forgot.sentTitle')} isLive>
          {t('forgot.sentBody', { email: sentTo })}
        </Alert>
        <Button size="lg" onClick={() => setSentTo(null)}>
          {t('forgot.again')}
        </Button>
      </div>
    )
  }
  return (
    <Form of={form}>
      <FormField<{ email: string }> name="email" label={t('email')}>
        {(field) => <Input {...field} type="email" autoComplete="username" inputMode="email" autoFocus />}
      </FormField>
      <SubmitButton size="lg">{t('forgot.submit')}</SubmitButton>
    </Form>
  )
}
