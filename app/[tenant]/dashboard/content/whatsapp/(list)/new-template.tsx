'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { NameDialog } from '@/components/ui/name-dialog'
import type { NamedLanguage, TemplateLanguage, WrittenCategory } from '@/lib/whatsapp-templates/schema'
import { createTemplate } from '../actions'
import { CategoryField, LanguageField } from '../kind-fields'

/** A template begins with what Meta will know it by. */
export function NewTemplate({ languages }: { languages: readonly NamedLanguage[] }) {
  const t = useTranslations('whatsappTemplates')
  const [language, setLanguage] = useState<TemplateLanguage>(useLocale() as TemplateLanguage)
  const [category, setCategory] = useState<WrittenCategory>('marketing')
  return (
    <NameDialog
      title={t('new')}
      description={t('newHint')}
      label={t('name')}
      hint={t('nameHint')}
      submit={t('create')}
      folder="/dashboard/content/whatsapp"
      create={({ name }) => createTemplate({ name, language, category })}
    >
      <div className="grid gap-5">
        <CategoryField value={category} onChange={setCategory} />
        <LanguageField value={language} languages={languages} onChange={setLanguage} />
      </div>
    </NameDialog>
  )
}
