'use client'

import { MailCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { z } from 'zod'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import type { FormResult } from '@/components/ui/form-result'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { useServerForm } from '@/components/ui/use-server-form'
import { signUpInput } from '@/lib/platform/schema'
import { INDUSTRIES } from '@/lib/presets/schema'

type Fields = z.input<typeof signUpInput>

type SignUpFormProps = {
  start: { name: string }
  signUp: (input: Fields) => Promise<FormResult<{ email: string }>>
}

export function SignUpForm({ start, signUp }: SignUpFormProps) {
  const t = useTranslations('site.signUp')
  const industries = useTranslations('presets.industries')
  const [sentTo, setSentTo] = useState<string | null>(null)
  const form = useServerForm({
    schema: signUpInput,
    defaultValues: { name: start.name, website: '', email: '', industry: '' },
    action: signUp,
    onSuccess: ({ email }) => setSentTo(email),
  })
  if (sentTo !== null) {
    return (
      <div role="status" className="grid justify-items-start gap-3 rounded-xl border border-line bg-surface p-6">
        <MailCheck aria-hidden className="size-6 text-primary" />
        <h2 className="font-heading font-semibold text-fg text-lg">{t('sentTitle')}</h2>
        <p className="text-muted">{t('sent', { email: sentTo })}</p>
        <button
          type="button"
          className="touch-target text-link text-sm hover:underline"
          onClick={() => setSentTo(null)}
        >
          {t('again')}
        </button>
      </div>
    )
  }
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
      <FormField<Fields> name="industry" label={t('industry')} optional={t('optional')} hint={t('industryHint')}>
        {(field) => (
          <NativeSelect {...field} value={field.value ?? ''}>
            <option value="">{t('noIndustry')}</option>
            {INDUSTRIES.map((id) => (
              <option key={id} value={id}>
                {industries(id)}
              </option>
            ))}
          </NativeSelect>
        )}
      </FormField>
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </Form>
  )
}
