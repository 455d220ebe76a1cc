'use client'

import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import type { FormResult } from '@/components/ui/form-result'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { Textarea } from '@/components/ui/textarea'
import { useServerForm } from '@/components/ui/use-server-form'
import { isLocale, LOCALE_NAMES, LOCALES } from '@/i18n/locales'
import { COMPANY_SIZES, companyProfileInput } from '@/lib/team/schema'
import { TimeZonePicker } from './time-zone-picker'

export type CompanyProfile = z.infer<typeof companyProfileInput>

const SIZE_NAMES = {
  startup: 'startup',
  '1-10': 's1',
  '11-50': 's11',
  '51-200': 's51',
  '201-1000': 's201',
  '1000+': 's1000',
} as const satisfies Record<(typeof COMPANY_SIZES)[number], string>

type CompanyProfileFormProps = {
  profile: CompanyProfile
  submitLabel?: string
  action: (profile: CompanyProfile) => Promise<FormResult>
  onSaved: () => void
}

export function CompanyProfileForm({ profile, submitLabel, action, onSaved }: CompanyProfileFormProps) {
  const t = useTranslations('account.company')
  const form = useServerForm({ schema: companyProfileInput, defaultValues: profile, action, onSuccess: onSaved })
  return (
    <Form of={form} className="max-w-lg">
      <FormField<CompanyProfile, 'name'> name="name" label={t('name')}>
        {(field) => <Input {...field} autoComplete="organization" />}
      </FormField>
      <FormField<CompanyProfile, 'description'> name="description" label={t('description')} hint={t('descriptionHint')}>
        {(field) => (
          <Textarea
            {...field}
            value={field.value ?? ''}
            onChange={(event) => field.onChange(event.target.value.replaceAll('\n', ' ') || null)}
            rows={2}
          />
        )}
      </FormField>
      <FormField<CompanyProfile, 'industry'> name="industry" label={t('industry')} hint={t('industryHint')}>
        {(field) => (
          <Input
            {...field}
            value={field.value ?? ''}
            onChange={(event) => field.onChange(event.target.value || null)}
          />
        )}
      </FormField>
      <FormField<CompanyProfile, 'companySize'> name="companySize" label={t('size')}>
        {(field) => (
          <NativeSelect
            {...field}
            value={field.value ?? ''}
            onChange={(event) => field.onChange(event.target.value || null)}
          >
            <option value="">{t('sizeUnknown')}</option>
            {COMPANY_SIZES.map((size) => (
              <option key={size} value={size}>
                {t(`sizes.${SIZE_NAMES[size]}`)}
              </option>
            ))}
          </NativeSelect>
        )}
      </FormField>
      <FormField<CompanyProfile, 'defaultAudience'>
        name="defaultAudience"
        label={t('audience')}
        hint={t('audienceHint')}
      >
        {(field) => (
          <Textarea
            {...field}
            value={field.value ?? ''}
            onChange={(event) => field.onChange(event.target.value || null)}
            rows={3}
          />
        )}
      </FormField>
      <FormField<CompanyProfile, 'locale'> name="locale" label={t('language')} hint={t('languageHint')}>
        {(field) => (
          <NativeSelect {...field}>
            {[...new Set([...LOCALES, profile.locale])].map((locale) => (
              <option key={locale} value={locale}>
                {isLocale(locale) ? LOCALE_NAMES[locale] : locale}
              </option>
            ))}
          </NativeSelect>
        )}
      </FormField>
      <FormField<CompanyProfile, 'timeZone'> name="timeZone" label={t('timeZone')}>
        {(field) => <TimeZonePicker value={field.value} onValueChange={field.onChange} />}
      </FormField>
      <div>
        <SubmitButton>{submitLabel}</SubmitButton>
      </div>
    </Form>
  )
}
