'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Field } from '@/components/ui/field'
import { NativeSelect } from '@/components/ui/native-select'
import { Textarea } from '@/components/ui/textarea'
import type { VariableChoice } from '@/components/whatsapp-templates/value-field'

type Props = {
  label: string
  value: string
  maxLength: number
  variables: readonly VariableChoice[]
  isReadOnly: boolean
  onChange: (value: string) => void
}

/** A text, and what is known of each person to be put in where the cursor is. */
export function TextWithVariables({ label, value, maxLength, variables, isReadOnly, onChange }: Props) {
  const t = useTranslations('campaigns.text')
  const area = useRef<HTMLTextAreaElement>(null)
  const insert = (name: string) => {
    const at = area.current?.selectionStart ?? value.length
    onChange(`${value.slice(0, at)}{{${name}|}}${value.slice(at)}`.slice(0, maxLength))
    area.current?.focus()
  }
  return (
    <div className="grid gap-3">
      <Field label={label} hint={t('variablesHint')}>
        <Textarea
          ref={area}
          rows={5}
          maxLength={maxLength}
          value={value}
          readOnly={isReadOnly}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </Field>
      {!isReadOnly && (
        <Field label={t('insert')} className="sm:w-64">
          <NativeSelect value="" onChange={({ currentTarget }) => currentTarget.value && insert(currentTarget.value)}>
            <option value="">{t('choose')}</option>
            {variables.map(({ name, label: words }) => (
              <option key={name} value={name}>
                {words}
              </option>
            ))}
          </NativeSelect>
        </Field>
      )}
    </div>
  )
}
