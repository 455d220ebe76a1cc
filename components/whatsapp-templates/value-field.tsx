'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { readSource, type Source, writeSource } from './value-text'

export type VariableChoice = { name: string; label: string }

type Props = {
  /** What the variable is called where it stands. */
  label: string
  value: string
  choices: readonly VariableChoice[]
  isReadOnly: boolean
  onChange: (value: string) => void
}

const WORDS = ''
const LONGEST = 300

/** What stands for a variable: a field of the contact with words for those without, or the same words for everybody. */
export function ValueField({ label, value, choices, isReadOnly, onChange }: Props) {
  const t = useTranslations('whatsappTemplates.values')
  const source = readSource(value)
  const change = (next: Source) => onChange(writeSource(next))
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field label={label}>
        <NativeSelect
          value={source.kind === 'field' ? source.name : WORDS}
          disabled={isReadOnly}
          onChange={({ currentTarget: { value: name } }) =>
            change(
              name === WORDS
                ? { kind: 'words', text: '' }
                : { kind: 'field', name, fallback: source.kind === 'field' ? source.fallback : '' },
            )
          }
        >
          <option value={WORDS}>{t('words')}</option>
          {choices.map(({ name, label: words }) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </NativeSelect>
      </Field>
      {source.kind === 'field' ? (
        <Field label={t('fallback')}>
          <Input
            dir="auto"
            value={source.fallback}
            maxLength={LONGEST}
            readOnly={isReadOnly}
            onChange={({ currentTarget }) => change({ ...source, fallback: currentTarget.value })}
          />
        </Field>
      ) : (
        <Field label={t('text')}>
          <Input
            dir="auto"
            value={source.text}
            maxLength={LONGEST}
            readOnly={isReadOnly}
            onChange={({ currentTarget }) => change({ kind: 'words', text: currentTarget.value })}
          />
        </Field>
      )}
    </div>
  )
}
