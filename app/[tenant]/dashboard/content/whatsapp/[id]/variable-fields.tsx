'use client'

import { useTranslations } from 'next-intl'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { useVariableName } from '@/components/whatsapp-templates/use-variable-name'
import { ValueField, type VariableChoice } from '@/components/whatsapp-templates/value-field'
import { type TemplateContent, templateVariables } from '@/lib/whatsapp-templates/schema'

type Values = Readonly<Record<string, string>>
type Props = {
  content: TemplateContent
  defaults: Values
  choices: readonly VariableChoice[]
  may: { examples: boolean; defaults: boolean }
  onExamples: (examples: Record<string, string>) => void
  onDefaults: (defaults: Values) => void
}

/** For each variable the example that Meta wants, and what stands for it unless a campaign says otherwise. */
export function VariableFields({ content, defaults, choices, may, onExamples, onDefaults }: Props) {
  const t = useTranslations('whatsappTemplates')
  const nameOf = useVariableName(content)
  const variables = templateVariables(content)
  if (variables.length === 0) return null
  return (
    <Card>
      <CardHeader title={t('variables')} description={t('variablesHint')} />
      <CardBody className="grid gap-5">
        {variables.map((variable) => {
          const { key } = variable
          const name = nameOf(variable)
          return (
            <fieldset key={key} className="grid gap-3 rounded-lg border border-line p-3">
              <legend className="px-1 font-medium text-fg text-sm">{name}</legend>
              <Field label={t('example', { name })}>
                <Input
                  dir="auto"
                  value={content.examples[key] ?? ''}
                  maxLength={500}
                  readOnly={!may.examples}
                  onChange={({ currentTarget }) => onExamples({ ...content.examples, [key]: currentTarget.value })}
                />
              </Field>
              <ValueField
                label={t('filledWith', { name })}
                value={defaults[key] ?? ''}
                choices={choices}
                isReadOnly={!may.defaults}
                onChange={(value) => onDefaults({ ...defaults, [key]: value })}
              />
            </fieldset>
          )
        })}
      </CardBody>
    </Card>
  )
}
