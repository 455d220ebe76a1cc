'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { TimeZonePicker } from '@/components/team/time-zone-picker'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { TagInput } from '@/components/ui/tag-input'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { LOCALES } from '@/i18n/locales'
import type { ContactView, FieldView } from '@/lib/contacts/schema'
import { saveContact } from '../actions'
import { type ContactFormValues, contactForm, formValues } from '../form-values'
import { FieldInput } from './field-input'

type ContactFormProps = {
  contact: ContactView
  fields: readonly FieldView[]
  owners: readonly { id: string; name: string }[]
  canWrite: boolean
}

const PLAIN = [
  { name: 'name', type: 'text', max: 120 },
  { name: 'companyName', type: 'text', max: 160 },
  { name: 'title', type: 'text', max: 120 },
  { name: 'email', type: 'email', max: 254 },
  { name: 'phone', type: 'tel', max: 40 },
] as const

export function ContactForm({ contact, fields, owners, canWrite }: ContactFormProps) {
  const t = useTranslations('contacts')
  const router = useRouter()
  const form = useServerForm({
    schema: contactForm,
    defaultValues: formValues(contact, fields),
    action: (values: ContactFormValues) => saveContact(contact.id, values),
    onSuccess: () => {
      toast.success(t('saved'))
      router.refresh()
    },
  })
  const languages = new Intl.DisplayNames([useLocale()], { type: 'language' })
  const locales = [...new Set([...LOCALES, ...(contact.locale ? [contact.locale] : [])])]
  return (
    <Form of={form}>
      <div className="grid gap-5 sm:grid-cols-2">
        {PLAIN.map(({ name, type, max }) => (
          <FormField<ContactFormValues, typeof name>
            key={name}
            name={name}
            label={t(`fields.${name}`)}
            hint={name === 'phone' ? t('fields.phoneHint') : undefined}
            disabled={!canWrite}
          >
            {(field) => (
              <Input {...field} type={type} dir={type === 'tel' ? 'ltr' : 'auto'} maxLength={max} autoComplete="off" />
            )}
          </FormField>
        ))}
        <FormField<ContactFormValues, 'ownerId'> name="ownerId" label={t('fields.ownerId')} disabled={!canWrite}>
          {(field) => (
            <NativeSelect {...field}>
              <option value="">{t('nobody')}</option>
              {owners.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </NativeSelect>
          )}
        </FormField>
        <FormField<ContactFormValues, 'locale'> name="locale" label={t('fields.locale')} disabled={!canWrite}>
          {(field) => (
            <NativeSelect {...field}>
              <option value="">{t('unknown')}</option>
              {locales.map((locale) => (
                <option key={locale} value={locale}>
                  {languages.of(locale) ?? locale}
                </option>
              ))}
            </NativeSelect>
          )}
        </FormField>
        <FormField<ContactFormValues, 'timeZone'> name="timeZone" label={t('fields.timeZone')} disabled={!canWrite}>
          {(field) => <TimeZonePicker value={field.value} onValueChange={field.onChange} placeholder={t('unknown')} />}
        </FormField>
        {fields.map((definition) => (
          <FormField<ContactFormValues, `attributes.${string}`>
            key={definition.key}
            name={`attributes.${definition.key}`}
            label={definition.label}
            disabled={!canWrite}
          >
            {(field) => <FieldInput definition={definition} field={field} />}
          </FormField>
        ))}
      </div>
      <FormField<ContactFormValues, 'tags'> name="tags" label={t('fields.tags')} disabled={!canWrite}>
        {(field) => <TagInput value={field.value} onValueChange={field.onChange} />}
      </FormField>
      {canWrite && (
        <div className="flex justify-end">
          <SubmitButton onlyWhenChanged />
        </div>
      )}
    </Form>
  )
}
