'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { LONGEST_WORDS, type Step } from '@/lib/workflows/schema'

type Props = {
  label: string
  hint?: string
  value: string
  steps: readonly Step[]
  isReadOnly: boolean
  rows?: number
  onChange: (value: string) => void
}

const ALWAYS = ['contact.firstName', 'contact.name', 'contact.email', 'contact.phone', 'agent.name']
const MOST_SHOWN = 5

/** The blanks that words can have: what answers are called comes first. */
export const blanksOf = (steps: readonly Step[]): string[] => [
  ...new Set(steps.flatMap((one) => ('variable' in one && one.variable ? `answer.${one.variable}` : []))),
  ...ALWAYS,
]

/** Words that customers read, with the blanks that there are. */
export function WordsField({ label, hint, value, steps, isReadOnly, rows = 3, onChange }: Props) {
  const t = useTranslations('workflows')
  const blanks = blanksOf(steps)
    .slice(0, MOST_SHOWN)
    .map((name) => `{{${name}}}`)
  return (
    <Field label={label} hint={[hint, t('blanks', { blanks: blanks.join(' ') })].filter(Boolean).join(' ')}>
      <Textarea
        dir="auto"
        rows={rows}
        value={value}
        maxLength={LONGEST_WORDS}
        readOnly={isReadOnly}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </Field>
  )
}
