'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardFooter } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import type { FormIssue, FormResult } from '@/components/ui/form-result'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { Switch } from '@/components/ui/switch'
import { toast } from '@/components/ui/toast'
import {
  COMPANY_METRICS,
  COMPARISONS,
  type ConditionInput,
  LEAST_WINDOW_MINUTES,
  type Metric,
  PLATFORM_METRICS,
  type RuleInput,
  type RuleView,
  SEVERITIES,
  WINDOWED,
} from '@/lib/alerts/schema'
import { RulePreview } from './rule-preview'

export type Preview = { count: number; measured: number; sample: { company: string | null; value: number }[] }

type RuleFormProps = {
  start: RuleInput
  company: string | null
  plans: readonly { id: string; name: string }[]
  channels: readonly { id: string; name: string }[]
  save: (input: RuleInput) => Promise<FormResult<RuleView>>
  preview: (input: ConditionInput) => Promise<FormResult<Preview>>
}

const metricsOf = (scope: RuleInput['scope']): readonly Metric[] =>
  scope === 'platform' ? PLATFORM_METRICS : COMPANY_METRICS

export function RuleForm({ start, company, plans, channels, save, preview }: RuleFormProps) {
  const t = useTranslations('console.alerts')
  const common = useTranslations('ui')
  const router = useRouter()
  const [rule, setRule] = useState(start)
  const [issues, setIssues] = useState<readonly FormIssue[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const [isSaving, setSaving] = useState(false)
  const set = (part: Partial<RuleInput>) => setRule((known) => ({ ...known, ...part }))
  const errorOf = (name: string) => issues.find(({ path }) => path.split('.')[0] === name)?.message
  const metrics = metricsOf(rule.scope)
  const hasWindow = WINDOWED.includes(rule.metric)
  const scopes = (['platform', 'any_company', 'plan'] as const).filter((scope) => scope !== 'plan' || plans.length > 0)

  function choose(scope: RuleInput['scope']) {
    const known = metricsOf(scope)
    set({
      scope,
      metric: known.includes(rule.metric) ? rule.metric : 'error_rate_percent',
      planId: scope === 'plan' ? (plans[0]?.id ?? null) : null,
      tenantId: scope === 'company' ? start.tenantId : null,
    })
  }

  async function submit() {
    setSaving(true)
    const result = await save(rule).catch((): FormResult<RuleView> => ({ ok: false, message: common('notReached') }))
    setSaving(false)
    setIssues(result.ok ? [] : (result.issues ?? []))
    setProblem(result.ok || result.issues?.length ? null : result.message)
    if (!result.ok) return
    toast.success(t('ruleSaved'))
    router.push('/alerts/rules')
    router.refresh()
  }

  const { metric, comparison, threshold, windowMinutes, scope, tenantId, planId } = rule
  return (
    <div className="grid gap-5">
      {problem && <Alert tone="danger">{problem}</Alert>}
      <Card>
        <CardBody className="grid gap-5 sm:grid-cols-2">
          <Field label={t('ruleName')} error={errorOf('name')} required className="sm:col-span-2">
            <Input value={rule.name} maxLength={120} onChange={(event) => set({ name: event.target.value })} />
          </Field>
          <Field label={t('scope')} error={errorOf('scope') ?? errorOf('tenantId') ?? errorOf('planId')}>
            <NativeSelect value={scope} onChange={(event) => choose(event.target.value as RuleInput['scope'])}>
              {scopes.map((each) => (
                <option key={each} value={each}>
                  {t(`scopes.${each}`)}
                </option>
              ))}
              {company && <option value="company">{company}</option>}
            </NativeSelect>
          </Field>
          {scope === 'plan' ? (
            <Field label={t('plan')}>
              <NativeSelect value={planId ?? ''} onChange={(event) => set({ planId: event.target.value })}>
                {plans.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </NativeSelect>
            </Field>
          ) : (
            <span className="max-sm:hidden" />
          )}
          <Field label={t('metric')} error={errorOf('metric')}>
            <NativeSelect value={metric} onChange={(event) => set({ metric: event.target.value as Metric })}>
              {metrics.map((each) => (
                <option key={each} value={each}>
                  {t(`metrics.${each}`)}
                </option>
              ))}
            </NativeSelect>
          </Field>
          <div className="grid grid-cols-2 gap-3">
            <Field label={t('comparison')}>
              <NativeSelect
                value={comparison}
                onChange={(event) => set({ comparison: event.target.value as RuleInput['comparison'] })}
              >
                {COMPARISONS.map((each) => (
                  <option key={each} value={each}>
                    {t(`comparisons.${each}`)}
                  </option>
                ))}
              </NativeSelect>
            </Field>
            <Field label={t('threshold')} error={errorOf('threshold')}>
              <Input
                type="number"
                min={0}
                step="any"
                value={String(threshold)}
                onChange={(event) => set({ threshold: event.target.valueAsNumber || 0 })}
              />
            </Field>
          </div>
          {hasWindow && (
            <Field label={t('window')} hint={t('windowHint')} error={errorOf('windowMinutes')}>
              <Input
                type="number"
                min={LEAST_WINDOW_MINUTES}
                max={1440}
                value={String(windowMinutes)}
                onChange={(event) => set({ windowMinutes: event.target.valueAsNumber || 0 })}
              />
            </Field>
          )}
          <Field label={t('for')} hint={t('forHint')} error={errorOf('forMinutes')}>
            <Input
              type="number"
              min={0}
              max={1440}
              value={String(rule.forMinutes)}
              onChange={(event) => set({ forMinutes: event.target.valueAsNumber || 0 })}
            />
          </Field>
          <Field label={t('severity')}>
            <NativeSelect
              value={rule.severity}
              onChange={(event) => set({ severity: event.target.value as RuleInput['severity'] })}
            >
              {SEVERITIES.map((each) => (
                <option key={each} value={each}>
                  {t(`severities.${each}`)}
                </option>
              ))}
            </NativeSelect>
          </Field>
          <div className="sm:col-span-2">
            <RulePreview
              condition={{
                metric,
                comparison,
                threshold,
                windowMinutes: Math.max(windowMinutes, LEAST_WINDOW_MINUTES),
                scope,
                tenantId,
                planId,
              }}
              preview={preview}
            />
          </div>
          <Field label={t('channels')} hint={t('channelsHint')} isGroup className="sm:col-span-2">
            <span className="grid gap-2">
              {channels.map(({ id, name }) => (
                // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox is the control
                <label key={id} className="flex items-center gap-2.5 text-sm">
                  <Checkbox
                    checked={rule.channels.includes(id)}
                    onCheckedChange={(isOn) =>
                      set({ channels: isOn ? [...rule.channels, id] : rule.channels.filter((each) => each !== id) })
                    }
                  />
                  {name}
                </label>
              ))}
              {channels.length === 0 && <span className="text-muted text-sm">{t('noChannels')}</span>}
            </span>
          </Field>
          <Field label={t('enabled')} hint={t('enabledHint')} className="sm:col-span-2">
            <Switch checked={rule.isEnabled} onCheckedChange={(isEnabled) => set({ isEnabled })} />
          </Field>
        </CardBody>
        <CardFooter>
          <Button variant="primary" loading={isSaving} onClick={submit}>
            {t('saveRule')}
          </Button>
        </CardFooter>
      </Card>
    </div>
  )
}
