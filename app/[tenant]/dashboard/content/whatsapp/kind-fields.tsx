'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { NativeSelect } from '@/components/ui/native-select'
import { RadioGroup } from '@/components/ui/radio-group'
import {
  type NamedLanguage,
  type TemplateLanguage,
  WRITTEN_CATEGORIES,
  type WrittenCategory,
} from '@/lib/whatsapp-templates/schema'

type LanguageProps = {
  value: string
  languages: readonly NamedLanguage[]
  onChange: (language: TemplateLanguage) => void
  isReadOnly?: boolean
}

export function LanguageField({ value, languages, onChange, isReadOnly = false }: LanguageProps) {
  const t = useTranslations('whatsappTemplates')
  return (
    <Field label={t('language')}>
      <NativeSelect
        value={value}
        disabled={isReadOnly}
        onChange={({ currentTarget }) => onChange(currentTarget.value as TemplateLanguage)}
      >
        {languages.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </NativeSelect>
    </Field>
  )
}

type CategoryProps = { value: string; onChange: (category: WrittenCategory) => void; isReadOnly?: boolean }

export function CategoryField({ value, onChange, isReadOnly = false }: CategoryProps) {
  const t = useTranslations('whatsappTemplates')
  return (
    <Field label={t('category')} isGroup>
      <RadioGroup
        value={value}
        disabled={isReadOnly}
        onValueChange={(category) => onChange(category as WrittenCategory)}
        options={WRITTEN_CATEGORIES.map((category) => ({
          value: category,
          label: t(`categories.${category}`),
          description: t(`categoryHints.${category}`),
        }))}
      />
    </Field>
  )
}
