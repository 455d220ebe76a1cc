'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Field } from '@/components/ui/field'
import { NativeSelect } from '@/components/ui/native-select'
import { Textarea } from '@/components/ui/textarea'
import type { VariableChoice } from '@/components/whatsapp-templates/value-field'
import { namesIn, parameterFormat, type TemplateContent } from '@/lib/whatsapp-templates/schema'

const LONGEST = 1_024

type Props = {
  content: TemplateContent
  choices: readonly VariableChoice[]
  isReadOnly: boolean
  onChange: (changes: Partial<TemplateContent>) => void
  /** What a new variable is filled with, unless a campaign says otherwise. */
  onDefault: (key: string, value: string) => void
}

/** `field.shoeSize` → `shoe_size`: a name as Meta takes it. */
const asName = (variable: string): string =>
  variable
    .replace(/^field\./, '')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9_]/g, '_')
    .replace(/^[^a-z]+/, '') || 'value'

/** The text, and what is known of each person to be put in where the cursor is. */
export function BodyFields({ content, choices, isReadOnly, onChange, onDefault }: Props) {
  const t = useTranslations('whatsappTemplates')
  const area = useRef<HTMLTextAreaElement>(null)
  const { body } = content
  const insert = (variable: string) => {
    const numbers = namesIn(body)
    const isNumbered = numbers.length > 0 && parameterFormat(content) === 'positional'
    const name = isNumbered ? String(new Set(numbers).size + 1) : asName(variable)
    const at = area.current?.selectionStart ?? body.length
    onChange({ body: `${body.slice(0, at)}{{${name}}}${body.slice(at)}` })
    onDefault(`body.${name}`, `{{${variable}|}}`)
    area.current?.focus()
  }
  return (
    <div className="grid gap-3">
      <Field label={t('body')} hint={t('bodyHint')} aside={t('lengthOf', { is: [...body].length, most: LONGEST })}>
        <Textarea
          ref={area}
          rows={6}
          maxLength={4_000}
          value={body}
          readOnly={isReadOnly}
          onChange={({ currentTarget }) => onChange({ body: currentTarget.value })}
        />
      </Field>
      {!isReadOnly && (
        <Field label={t('insert')} className="sm:w-64">
          <NativeSelect value="" onChange={({ currentTarget }) => currentTarget.value && insert(currentTarget.value)}>
            <option value="">{t('chooseVariable')}</option>
            {choices.map(({ name, label }) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </NativeSelect>
        </Field>
      )}
    </div>
  )
}
