'use client'

import { useTranslations } from 'next-intl'
import { Form, SubmitButton } from '@/components/ui/form'
import { useServerForm } from '@/components/ui/use-server-form'
import { confirmEmailInput } from '@/lib/team/schema'
import { formProblem } from '../_parts/form-problem'
import { confirmEmailChange } from '../actions'

export function ConfirmEmailForm({ token }: { token: string }) {
  const t = useTranslations('auth.confirm')
  const form = useServerForm({
    schema: confirmEmailInput,
    defaultValues: { token },
    action: async (values) => formProblem(await confirmEmailChange(values)),
    onSuccess: ({ email }) =>
      window.location.assign(`/sign-in?${new URLSearchParams({ notice: 'email-confirmed', email })}`),
  })
  return (
    <Form of={form}>
      <SubmitButton size="lg">{form.form.formState.isSubmitting ? t('busy') : t('submit')}</SubmitButton>
    </Form>
  )
}
