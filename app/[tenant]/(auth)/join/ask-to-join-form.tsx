'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { useServerForm } from '@/components/ui/use-server-form'
import { requestJoinInput } from '@/lib/team/schema'
import { requestJoin } from '../actions'

/** Asks for the address that is to be proved. */
export function AskToJoinForm({ token }: { token: string }) {
  const t = useTranslations('auth')
  const [sentTo, setSentTo] = useState<string | null>(null)
  const form = useServerForm({
    schema: requestJoinInput,
    defaultValues: { token, email: '' },
    action: requestJoin,
    onSuccess: () => setSentTo(form.form.getValues('email').trim()),
  })
  if (sentTo) {
    return (
      <Alert tone="success" title={t('forgot.sentTitle')} isLive>
        {t('join.sent', { email: sentTo })}
      </Alert>
    )
  }
  return (
    <Form of={form}>
      <FormField<{ email: string }> name="email" label={t('email')}>
        {(field) => <Input {...field} type="email" autoComplete="username" inputMode="email" autoFocus />}
      </FormField>
      <SubmitButton size="lg">{t('join.submit')}</SubmitButton>
    </Form>
  )
}
