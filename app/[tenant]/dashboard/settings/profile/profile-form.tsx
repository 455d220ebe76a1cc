'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { TimeZonePicker } from '@/components/team/time-zone-picker'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { LOCALE_NAMES, LOCALES } from '@/i18n/locales'
import { profileInput } from '@/lib/team/schema'
import { updateProfile } from './actions'

type Profile = { name: string; title: string | null; locale: string | null; timeZone: string | null }

export function ProfileForm({ profile }: { profile: Profile }) {
  const t = useTranslations('account.profile')
  const router = useRouter()
  const form = useServerForm({
    schema: profileInput,
    defaultValues: profile,
    action: updateProfile,
    onSuccess: () => {
      toast.success(t('saved'))
      router.refresh()
    },
  })
  return (
    <Form of={form} className="max-w-md">
      <FormField<Profile, 'name'> name="name" label={t('name')}>
        {(field) => <Input {...field} autoComplete="name" />}
      </FormField>
      <FormField<Profile, 'title'> name="title" label={t('jobTitle')} hint={t('jobTitleHint')}>
        {(field) => (
          <Input
            {...field}
            value={field.value ?? ''}
            onChange={(event) => field.onChange(event.target.value || null)}
            autoComplete="organization-title"
          />
        )}
      </FormField>
      <FormField<Profile, 'timeZone'> name="timeZone" label={t('timeZone')}>
        {(field) => (
          <TimeZonePicker value={field.value} onValueChange={field.onChange} placeholder={t('companyTimeZone')} />
        )}
      </FormField>
      <FormField<Profile, 'locale'> name="locale" label={t('language')}>
        {(field) => (
          <NativeSelect
            {...field}
            value={field.value ?? ''}
            onChange={(event) => field.onChange(event.target.value || null)}
          >
            <option value="">{t('companyLanguage')}</option>
            {LOCALES.map((locale) => (
              <option key={locale} value={locale}>
                {LOCALE_NAMES[locale]}
              </option>
            ))}
          </NativeSelect>
        )}
      </FormField>
      <div>
        <SubmitButton onlyWhenChanged />
      </div>
    </Form>
  )
}
