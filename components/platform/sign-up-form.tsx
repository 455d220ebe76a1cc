'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import type { FormResult } from '@/components/ui/form-result'
import { Input } from '@/components/ui/input'
import { useServerForm } from '@/components/ui/use-server-form'
import { signUpInput } from '@/lib/platform/schema'

type Fields = z.input<typeof signUpInput>

type SignUpFormProps = {
  start: { name: string }
  signUp: (input: Fields) => Promise<FormResult<{ runId: string }>>
}

export function SignUpForm({ start, signUp }: SignUpFormProps) {
  const t = useTranslations('site.signUp')
  const router = useRouter()
  const form = useServerForm({
    schema: signUpInput,
    defaultValues: { name: start.name, website: '', email: '' },
    action: signUp,
    onSuccess: ({ runId }) => router.push(`/sign-up/${runId}`),
  })
  return (
    <Form of={form}>
      <FormField<Fields> name="name" label={t('name')} hint={t('nameHint')} required>
        {(field) => <Input {...field} maxLength={120} autoComplete="organization" />}
      </FormField>
      <FormField<Fields> name="website" label={t('website')} optional={t('optional')} hint={t('websiteHint')}>
        {(field) => (
          <Input
            {...field}
            value={field.value ?? ''}
            type="url"
            inputMode="url"
            placeholder="https://"
            autoComplete="url"
          />
        )}
      </FormField>
      <FormField<Fields> name="email" label={t('email')} hint={t('emailHint')} required>
        {(field) => <Input {...field} type="email" inputMode="email" maxLength={254} autoComplete="email" />}
      </FormField>
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </Form>
  )
}
