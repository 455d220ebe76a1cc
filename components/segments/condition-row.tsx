'use client'

import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { FieldError } from '@/components/ui/field-error'
import { NativeSelect } from '@/components/ui/native-select'
import { CONTACT_DETAILS, CONTACT_MOMENTS } from '@/lib/contacts/schema'
import type { Choices } from './choices'
import { ConditionParts } from './condition-parts'
import { ConditionValue } from './condition-value'
import type { DraftCondition } from './rule-draft'
import { conditionFor, type Operator, operatorsOf, PLAIN_SUBJECTS, subjectOf, withNeeds } from './subjects'

type ConditionRowProps = {
  draft: DraftCondition
  onChange: (draft: DraftCondition | null) => void
  choices: Choices
  disabled: boolean
  problem: string | undefined
}

/** One line on a desk, one block on a phone: about what, how, and what. */
export function ConditionRow({ draft, onChange, choices, disabled, problem }: ConditionRowProps) {
  const t = useTranslations('segments.builder')
  const words = useTranslations('contacts')
  const { condition } = draft
  const set = (next: typeof condition) => onChange({ ...draft, condition: next })
  const operators = operatorsOf(condition, choices)
  return (
    <li className="grid gap-1.5">
      <div className="flex items-start gap-2">
        <fieldset
          aria-label={t('condition')}
          className="grid min-w-0 flex-1 gap-2 rounded-lg border border-line-subtle bg-surface p-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,1.2fr)] sm:border-0 sm:bg-transparent sm:p-0"
        >
          <NativeSelect
            aria-label={t('subject')}
            value={subjectOf(condition)}
            disabled={disabled}
            onChange={(event) => set(conditionFor(event.target.value, choices))}
          >
            <optgroup label={words('details')}>
              {CONTACT_DETAILS.map((name) => (
                <option key={name} value={`detail:${name}`}>
                  {words(`fields.${name}`)}
                </option>
              ))}
            </optgroup>
            <optgroup label={t('groups.known')}>
              {PLAIN_SUBJECTS.filter((name) => name !== 'segment' || choices.segments.length > 0).map((name) => (
                <option key={name} value={name}>
                  {t(`subjects.${name}`)}
                </option>
              ))}
            </optgroup>
            <optgroup label={t('groups.moments')}>
              {CONTACT_MOMENTS.map((name) => (
                <option key={name} value={`moment:${name}`}>
                  {t(`moments.${name}`)}
                </option>
              ))}
            </optgroup>
            {choices.fields.length > 0 && (
              <optgroup label={t('groups.fields')}>
                {choices.fields.map(({ key, label }) => (
                  <option key={key} value={`field:${key}`}>
                    {label}
                  </option>
                ))}
              </optgroup>
            )}
          </NativeSelect>
          {'operator' in condition ? (
            <>
              <NativeSelect
                aria-label={t('operator')}
                value={condition.operator}
                disabled={disabled}
                onChange={(event) => set(withNeeds(condition, event.target.value as Operator))}
              >
                {operators.map((operator) => (
                  <option key={operator} value={operator}>
                    {t(`operators.${operator}`)}
                  </option>
                ))}
              </NativeSelect>
              <ConditionValue condition={condition} onChange={set} choices={choices} disabled={disabled} />
            </>
          ) : (
            <ConditionParts condition={condition} onChange={set} choices={choices} disabled={disabled} />
          )}
        </fieldset>
        {!disabled && (
          <Button variant="ghost" size="icon" aria-label={t('remove')} onClick={() => onChange(null)}>
            <Trash2 aria-hidden />
          </Button>
        )}
      </div>
      {problem && <FieldError>{problem}</FieldError>}
    </li>
  )
}
