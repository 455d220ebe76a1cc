'use client'

import { useTranslations } from 'next-intl'
import { FormField } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import {
  CONSENT_CHANNELS,
  CONSENT_PURPOSES,
  CONSENT_STATES,
  CONTACT_DETAILS,
  type FieldView,
} from '@/lib/contacts/schema'
import { type ConditionKind, DETAIL_OPERATORS, FIELD_OPERATORS, LEAD_SOURCES, UTM_PARTS } from '@/lib/leads/schema'
import { AmountInput } from '../../leads/amount-input'
import type { Part, RuleValues } from './rule-draft'

type RulePartProps = { part: Part; kind: ConditionKind; fields: readonly FieldView[]; currency: string }

function useOptions({ part, kind, fields }: RulePartProps): readonly (readonly [string, string])[] | null {
  const t = useTranslations('leads')
  const contact = useTranslations('contacts')
  switch (part) {
    case 'detail':
      return CONTACT_DETAILS.map((name) => [name, contact(`fields.${name}`)])
    case 'field':
      return [['', '—'], ...fields.map(({ key, label }) => [key, label] as const)]
    case 'operator':
      return (kind === 'field' ? FIELD_OPERATORS : DETAIL_OPERATORS).map((name) => [
        name,
        t(`settings.rules.operators.${name}`),
      ])
    case 'channel':
      return CONSENT_CHANNELS.map((name) => [name, contact(`channels.${name}`)])
    case 'purpose':
      return CONSENT_PURPOSES.map((name) => [name, contact(`purposes.${name}`)])
    case 'state':
      return CONSENT_STATES.map((name) => [name, t(`settings.rules.states.${name}`)])
    case 'source':
      return LEAD_SOURCES.map((name) => [name, t(`sources.${name}`)])
    case 'part':
      return UTM_PARTS.map((name) => [name, t(`touch.${name}`)])
    default:
      return null
  }
}

/** One thing that a condition needs. */
export function RulePart(props: RulePartProps) {
  const { part, kind, currency } = props
  const t = useTranslations('leads.settings.rules')
  const options = useOptions(props)
  const canBeEver = kind === 'conversation' || kind === 'opened' || kind === 'clicked'
  const hint = part === 'days' && canBeEver ? t('daysHint') : part === 'times' ? t('timesHint') : undefined
  return (
    <FormField<RuleValues, Part> name={part} label={t(`parts.${part}`)} {...(hint ? { hint } : {})}>
      {({ value, onChange, ...field }) => {
        if (part === 'atLeastMinor') {
          const minor = typeof value === 'number' ? value : null
          return <AmountInput {...field} valueMinor={minor} onValueChange={onChange} currency={currency} />
        }
        const text = { ...field, value: String(value ?? ''), onChange }
        if (options) {
          return (
            <NativeSelect {...text}>
              {options.map(([name, label]) => (
                <option key={name} value={name}>
                  {label}
                </option>
              ))}
            </NativeSelect>
          )
        }
        return <Input {...text} type={part === 'days' || part === 'times' ? 'number' : 'text'} autoComplete="off" />
      }}
    </FormField>
  )
}
