import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { NativeSelect } from '@/components/ui/native-select'
import { END, type Step } from '@/lib/workflows/schema'
import type { EditorFacts } from './editor-facts'
import { useStepWords } from './step-words'

type Props = {
  label: string
  hint?: string
  /** Not this one itself. */
  of: Step
  steps: readonly Step[]
  facts: EditorFacts
  value: string
  isReadOnly: boolean
  onChange: (id: string) => void
}

const LONGEST = 80

/** A step to go on with, or the end. */
export function TargetSelect({ label, hint, of, steps, facts, value, isReadOnly, onChange }: Props) {
  const t = useTranslations('workflows')
  const words = useStepWords(steps, facts)
  return (
    <Field label={label} hint={hint}>
      <NativeSelect value={value} disabled={isReadOnly} onChange={(event) => onChange(event.currentTarget.value)}>
        {of.kind === 'go_to' ? <option value="">{t('choose')}</option> : <option value={END}>{t('ends')}</option>}
        {steps.map(
          (one, at) =>
            one.id !== of.id && (
              <option key={one.id} value={one.id}>
                {t('stepNumber', { number: at + 1 })} · {words(one).slice(0, LONGEST)}
              </option>
            ),
        )}
      </NativeSelect>
    </Field>
  )
}
