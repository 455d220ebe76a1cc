'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

type LeadTitleFieldProps = {
  /** Whose words are used. */
  of: 'sequences' | 'workflows'
  value: string
  isReadOnly: boolean
  onChange: (title: string) => void
}

/** What a lead is called that a step makes. */
export function LeadTitleField({ of, value, isReadOnly, onChange }: LeadTitleFieldProps) {
  const t = useTranslations(of)
  return (
    <Field label={t('leadTitle')} hint={t('leadHint')}>
      <Input
        value={value}
        maxLength={120}
        readOnly={isReadOnly}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </Field>
  )
}
