'use client'

import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { FieldError } from '@/components/ui/field-error'
import { Input } from '@/components/ui/input'
import { MoveButtons, moved } from '@/components/ui/move-buttons'
import { NativeSelect } from '@/components/ui/native-select'
import { useProblemWords } from '@/components/ui/use-problem-words'
import type { FieldView } from '@/lib/contacts/schema'
import { type AskedField, type AskedKey, PLAIN_FIELDS } from '@/lib/forms/schema'

type FieldListProps = {
  asked: readonly AskedField[]
  own: readonly FieldView[]
  disabled: boolean
  issues: Readonly<Record<string, string>>
  onChange: (asked: AskedField[]) => void
}

/** The fields of the form in their order: by mouse, and by keyboard alone. */
export function FieldList({ asked, own, disabled, issues, onChange }: FieldListProps) {
  const t = useTranslations('forms.editor')
  const plain = useTranslations('forms.fields')
  const words = useProblemWords()
  const change = (at: number, changes: Partial<AskedField>) =>
    onChange(asked.map((field, index) => (index === at ? { ...field, ...changes } : field)))
  const known: { key: AskedKey; label: string }[] = [
    ...PLAIN_FIELDS.map((key) => ({ key, label: plain(key) })),
    ...own.map(({ key, label }) => ({ key: `field:${key}` as const, label })),
  ]
  const rest = known.filter(({ key }) => !asked.some((field) => field.key === key))
  const nameOf = (key: string) => known.find((each) => each.key === key)?.label ?? key
  const problem = issues['definition.fields']
  return (
    <fieldset className="grid gap-3" disabled={disabled}>
      <legend className="mb-1.5 font-medium text-fg text-sm">{t('fieldList')}</legend>
      {problem && <FieldError>{words(problem)}</FieldError>}
      <ol className="grid gap-3">
        {asked.map((field, at) => {
          const labelProblem = issues[`definition.fields.${at}.label`]
          return (
            <li key={field.key} className="grid gap-3 rounded-lg border border-line-subtle p-3">
              <div className="flex items-center justify-between gap-2">
                <span dir="auto" className="min-w-0 truncate font-medium text-fg text-sm">
                  {nameOf(field.key)}
                </span>
                {!disabled && (
                  <MoveButtons
                    name={nameOf(field.key)}
                    at={at}
                    count={asked.length}
                    onMove={(to) => onChange(moved(asked, at, to))}
                    onRemove={() => onChange(asked.filter((_, index) => index !== at))}
                  />
                )}
              </div>
              <div className="grid gap-3 sm:grid-cols-2">
                <Field label={t('label')} required error={labelProblem && words(labelProblem)}>
                  <Input
                    value={field.label}
                    maxLength={120}
                    onChange={({ target }) => change(at, { label: target.value })}
                  />
                </Field>
                <Field label={t('help')}>
                  <Input
                    value={field.help}
                    maxLength={300}
                    onChange={({ target }) => change(at, { help: target.value })}
                  />
                </Field>
              </div>
              <label
                htmlFor={`required-field-${field.key}`}
                className="flex min-h-11 w-fit items-center gap-2 text-fg text-sm sm:min-h-0"
              >
                <Checkbox
                  id={`required-field-${field.key}`}
                  checked={field.isRequired}
                  onCheckedChange={(isRequired) => change(at, { isRequired: isRequired === true })}
                />
                {t('isRequired')}
              </label>
            </li>
          )
        })}
      </ol>
      {!disabled && rest.length > 0 && (
        <NativeSelect
          aria-label={t('addField')}
          value=""
          className="max-w-xs"
          onChange={({ target }) => {
            const chosen = rest.find(({ key }) => key === target.value)
            if (chosen) onChange([...asked, { ...chosen, help: '', isRequired: false }])
          }}
        >
          <option value="">{t('addField')}</option>
          {rest.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </NativeSelect>
      )}
    </fieldset>
  )
}
