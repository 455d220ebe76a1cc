import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

type Props = { value: string; isReadOnly: boolean; onChange: (value: string) => void }

const LONGEST = 40

/** What an answer is called in later steps: small letters, digits and underscores. */
const asVariable = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+/, '')
    .slice(0, LONGEST)

export function VariableField({ value, isReadOnly, onChange }: Props) {
  const t = useTranslations('workflows')
  const blank = `{{answer.${value || 'size'}}}`
  return (
    <Field label={t('variable')} hint={t('variableHint', { blank })}>
      <Input
        dir="ltr"
        value={value}
        maxLength={LONGEST}
        readOnly={isReadOnly}
        onChange={({ currentTarget }) => onChange(asVariable(currentTarget.value))}
      />
    </Field>
  )
}
