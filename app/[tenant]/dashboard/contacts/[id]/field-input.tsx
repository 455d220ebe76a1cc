'use client'

import { useTranslations } from 'next-intl'
import type { ControllerRenderProps } from 'react-hook-form'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import type { FieldView } from '@/lib/contacts/schema'
import type { ContactFormValues } from '../form-values'

type FieldInputProps = {
  definition: FieldView
  field: ControllerRenderProps<ContactFormValues, `attributes.${string}`>
}

const TYPES = { text: 'text', number: 'number', date: 'date', url: 'url' } as const

/** The control that fits the kind of one of the company's own fields. */
export function FieldInput({ definition: { kind, choices }, field }: FieldInputProps) {
  const t = useTranslations('contacts')
  if (kind === 'choice' || kind === 'boolean') {
    const options =
      kind === 'choice'
        ? choices.map((choice) => [choice, choice] as const)
        : ([
            ['true', t('yes')],
            ['false', t('no')],
          ] as const)
    return (
      <NativeSelect {...field}>
        <option value="">—</option>
        {options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </NativeSelect>
    )
  }
  return <Input {...field} type={TYPES[kind]} step={kind === 'number' ? 'any' : undefined} autoComplete="off" />
}
