'use client'

import { useLocale, useTranslations } from 'next-intl'
import { FormField } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { LOCALES } from '@/i18n/locales'
import type { SegmentFormValues } from './segment-form'

/** How texts for these people are written. */
export function PersonaFields({ disabled }: { disabled: boolean }) {
  const t = useTranslations('segments.persona')
  const languages = new Intl.DisplayNames([useLocale()], { type: 'language' })
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <FormField<SegmentFormValues, 'persona.tone'> name="persona.tone" label={t('tone')} disabled={disabled}>
        {(field) => <Input {...field} maxLength={200} placeholder={t('toneExample')} autoComplete="off" />}
      </FormField>
      <FormField<SegmentFormValues, 'persona.language'>
        name="persona.language"
        label={t('language')}
        disabled={disabled}
      >
        {(field) => (
          <NativeSelect {...field}>
            <option value="">{t('anyLanguage')}</option>
            {[...new Set([...LOCALES, ...(field.value ? [field.value] : [])])].map((locale) => (
              <option key={locale} value={locale}>
                {languages.of(locale) ?? locale}
              </option>
            ))}
          </NativeSelect>
        )}
      </FormField>
      <FormField<SegmentFormValues, 'persona.style'>
        name="persona.style"
        label={t('style')}
        disabled={disabled}
        className="sm:col-span-2"
      >
        {(field) => <Input {...field} maxLength={200} placeholder={t('styleExample')} autoComplete="off" />}
      </FormField>
    </div>
  )
}
