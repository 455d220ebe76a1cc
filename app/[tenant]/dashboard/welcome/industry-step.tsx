'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { NativeSelect } from '@/components/ui/native-select'
import { INDUSTRIES, type Industry, type PresetPlan } from '@/lib/presets/schema'
import { applyPreset, previewPreset } from './actions'

const PARTS = ['segments', 'replies', 'categories'] as const

/** Choose an industry, see what it would add, add it. */
export function IndustryStep({ onApplied }: { onApplied: () => void }) {
  const t = useTranslations('guide.industry')
  const names = useTranslations('presets.industries')
  const features = useTranslations('features')
  const [plan, setPlan] = useState<PresetPlan | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  async function choose(industry: string) {
    setProblem(null)
    setPlan(null)
    if (industry === '') return
    setBusy(true)
    const result = await previewPreset({ industry: industry as Industry })
    setBusy(false)
    if (result.ok) setPlan(result.data)
    else setProblem(result.message)
  }
  async function apply() {
    if (!plan) return
    setBusy(true)
    const result = await applyPreset({ industry: plan.industry })
    setBusy(false)
    if (result.ok) onApplied()
    else setProblem(result.message)
  }

  const nameOf = (feature: string) => {
    const known = feature as Parameters<typeof features>[0]
    return features.has(known) ? features(known) : feature
  }
  return (
    <div className="grid max-w-lg gap-4">
      {problem && <Alert tone="danger" title={problem} />}
      <Field label={t('label')}>
        <NativeSelect defaultValue="" onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">{t('choose')}</option>
          {INDUSTRIES.map((id) => (
            <option key={id} value={id}>
              {names(id)}
            </option>
          ))}
        </NativeSelect>
      </Field>
      {plan && (
        <>
          <dl className="grid gap-3 text-sm">
            {PARTS.map((part) => (
              <div key={part}>
                <dt className="font-medium text-fg">{t(part)}</dt>
                <dd className="mt-1 flex flex-wrap gap-1.5">
                  {plan[part].map(({ name, isThere }) => (
                    <Badge key={name} tone={isThere ? 'outline' : 'primary'}>
                      {isThere ? t('there', { name }) : name}
                    </Badge>
                  ))}
                </dd>
              </div>
            ))}
            <div>
              <dt className="font-medium text-fg">{t('tone')}</dt>
              <dd className="text-muted">
                {plan.agent.isThere ? t('toneStays') : `${plan.agent.tone}. ${plan.agent.style}.`}
              </dd>
            </div>
            <div>
              <dt className="font-medium text-fg">{t('features')}</dt>
              <dd className="mt-1 flex flex-wrap gap-1.5">
                {plan.features.map(({ feature, isGranted }) => (
                  <Badge key={feature} tone={isGranted ? 'success' : 'outline'}>
                    {nameOf(feature)}
                  </Badge>
                ))}
              </dd>
            </div>
          </dl>
          <div>
            <Button variant="primary" loading={isBusy} disabled={plan.missing === 0} onClick={apply}>
              {plan.missing === 0 ? t('nothing') : t('apply')}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
