'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { FormResult } from '@/components/ui/form-result'
import { formatMoney } from '@/components/ui/format-number'
import { NativeSelect } from '@/components/ui/native-select'
import { toast } from '@/components/ui/toast'

type PlanOption = { id: string; name: string; priceCents: number; currency: string }

type PlanFormProps = {
  id: string
  planId: string
  plans: readonly PlanOption[]
  mayChange: boolean
  change: (input: { id: string; planId: string }) => Promise<FormResult>
}

export function PlanForm({ id, planId, plans, mayChange, change }: PlanFormProps) {
  const t = useTranslations('console')
  const router = useRouter()
  const locale = useLocale()
  const [chosen, setChosen] = useState(planId)
  const [problem, setProblem] = useState<string | null>(null)
  const [isSaving, startSaving] = useTransition()

  const save = () =>
    startSaving(async () => {
      const result = await change({ id, planId: chosen }).catch(
        (): FormResult => ({ ok: false, message: t('plan.notReached') }),
      )
      if (!result.ok) return setProblem(result.message)
      setProblem(null)
      toast.success(t('plan.changed'))
      router.refresh()
    })

  return (
    <div className="grid gap-3">
      {problem && <Alert tone="danger">{problem}</Alert>}
      <Field label={t('companies.plan')} hideLabel>
        <NativeSelect value={chosen} disabled={!mayChange} onChange={(event) => setChosen(event.target.value)}>
          {plans.map((plan) => (
            <option key={plan.id} value={plan.id}>
              {t('plan.monthly', {
                plan: plan.name,
                price: formatMoney(plan.priceCents, plan.currency.toUpperCase(), locale),
              })}
            </option>
          ))}
        </NativeSelect>
      </Field>
      {mayChange && (
        <div>
          <Button variant="primary" loading={isSaving} disabled={chosen === planId} onClick={save}>
            {t('plan.change')}
          </Button>
        </div>
      )}
    </div>
  )
}
