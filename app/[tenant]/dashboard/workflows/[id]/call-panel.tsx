'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Link } from '@/components/ui/link'
import { NamedSelect } from '@/components/ui/named-select'
import type { StepOf } from '@/lib/workflows/schema'
import type { PanelProps } from './step-panel'
import { TargetSelect } from './target-select'
import { VariableField } from './variable-field'
import { blanksOf } from './words-field'

const LONGEST = 500

/** An endpoint of the company's own: what it is given, what is kept of its answer, and what happens without one. */
export function CallPanel({ step, steps, facts, isReadOnly, onChange }: PanelProps<StepOf<'call'>>) {
  const t = useTranslations('workflows')
  const endpoint = facts.endpoints.find(({ id }) => id === step.toolId)
  const [blank] = blanksOf(steps)
  return (
    <>
      <NamedSelect
        label={t('call.endpoint')}
        none={t('choose')}
        options={facts.endpoints}
        value={step.toolId}
        disabled={isReadOnly}
        onChange={(toolId) => onChange({ ...step, toolId, parameters: {} })}
      />
      <p className="text-muted text-xs">
        {t('call.hint')} <Link href="/dashboard/agents/endpoints">{t('call.endpoints')}</Link>
      </p>
      {endpoint && endpoint.parameters.length > 0 && (
        <div className="grid gap-4 sm:grid-cols-2">
          {endpoint.parameters.map(({ name, isRequired }) => (
            <Field key={name} label={name} required={isRequired} hint={t('call.blank', { blank: `{{${blank}}}` })}>
              <Input
                dir="ltr"
                value={step.parameters[name] ?? ''}
                maxLength={LONGEST}
                readOnly={isReadOnly}
                onChange={({ currentTarget }) =>
                  onChange({ ...step, parameters: { ...step.parameters, [name]: currentTarget.value } })
                }
              />
            </Field>
          ))}
        </div>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <VariableField
          value={step.variable}
          isReadOnly={isReadOnly}
          onChange={(variable) => onChange({ ...step, variable })}
        />
        <Field label={t('call.path')} hint={t('call.pathHint')}>
          <Input
            dir="ltr"
            value={step.path}
            maxLength={200}
            readOnly={isReadOnly}
            onChange={({ currentTarget }) =>
              onChange({ ...step, path: currentTarget.value.replaceAll(/[^\w.-]/g, '') })
            }
          />
        </Field>
      </div>
      <TargetSelect
        label={t('call.otherwise')}
        of={step}
        steps={steps}
        facts={facts}
        value={step.otherwise}
        isReadOnly={isReadOnly}
        onChange={(otherwise) => onChange({ ...step, otherwise })}
      />
    </>
  )
}
