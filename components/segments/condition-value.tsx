'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Input } from '@/components/ui/input'
import { TagInput } from '@/components/ui/tag-input'
import { type Condition, NEEDS } from '@/lib/segments/schema'
import { ChoiceInput } from './choice-input'
import type { Choices } from './choices'

type ConditionValueProps = {
  condition: Condition
  onChange: (condition: Condition) => void
  choices: Choices
  disabled: boolean
}

/** The languages that people write in most; a code that rules have already is shown as well. */
const LANGUAGES = [
  'ar',
  'cs',
  'da',
  'de',
  'en',
  'es',
  'fi',
  'fr',
  'hi',
  'it',
  'ja',
  'nl',
  'no',
  'pl',
  'pt',
  'ru',
  'sv',
  'tr',
  'uk',
  'zh',
]

function useOptions(condition: Condition, choices: Choices): { value: string; label: string }[] | null {
  const languages = new Intl.DisplayNames([useLocale()], { type: 'language' })
  switch (condition.kind) {
    case 'owner':
      return choices.owners.map(({ id, name }) => ({ value: id, label: name }))
    case 'language':
      return [...new Set([...LANGUAGES, ...condition.values])].map((value) => ({
        value,
        label: languages.of(value) ?? value,
      }))
    case 'time_zone':
      return Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value.replaceAll('_', ' ') }))
    case 'field':
      return (choices.fields.find(({ key }) => key === condition.field)?.choices ?? []).map((value) => ({
        value,
        label: value,
      }))
    default:
      return null
  }
}

/** What an operator needs: words, several of a list, a number, days, a date. */
export function ConditionValue({ condition, onChange, choices, disabled }: ConditionValueProps) {
  const t = useTranslations('segments.builder')
  const options = useOptions(condition, choices)
  if (!('operator' in condition)) return null
  const given = condition as { value?: string; values?: string[]; days?: number; date?: string; number?: number }
  const set = (part: typeof given) => onChange({ ...condition, ...part } as Condition)
  switch (NEEDS[condition.operator]) {
    case 'value':
      return (
        <Input
          aria-label={t('value')}
          placeholder={t('value')}
          value={given.value ?? ''}
          maxLength={200}
          disabled={disabled}
          onChange={(event) => set({ value: event.target.value })}
        />
      )
    case 'values': {
      const choose = { value: given.values ?? [], onValueChange: (values: string[]) => set({ values }), disabled }
      if (options) return <ChoiceInput label={t('value')} options={options} {...choose} />
      return <TagInput aria-label={t('value')} placeholder={t('tagHint')} {...choose} />
    }
    case 'days':
      return (
        <Input
          type="number"
          aria-label={t('days')}
          after={t('days')}
          min={1}
          max={3650}
          value={Number.isNaN(given.days) ? '' : (given.days ?? '')}
          disabled={disabled}
          onChange={(event) => set({ days: event.target.valueAsNumber })}
        />
      )
    case 'date':
      return (
        <Input
          type="date"
          aria-label={t('date')}
          value={given.date ?? ''}
          disabled={disabled}
          onChange={(event) => set({ date: event.target.value })}
        />
      )
    case 'number':
      return (
        <Input
          type="number"
          step="any"
          aria-label={t('number')}
          value={Number.isNaN(given.number) ? '' : (given.number ?? '')}
          disabled={disabled}
          onChange={(event) => set({ number: event.target.valueAsNumber })}
        />
      )
    default:
      return null
  }
}
