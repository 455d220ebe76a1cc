'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import type { FormResult } from '@/components/ui/form-result'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { toast } from '@/components/ui/toast'
import { FEATURE_NAMES, type Feature, isLimit, LIMIT_NAMES, type LimitName } from '@/lib/tenancy/schema'
import { useFeatureName } from '../use-feature-name'

type Common = { tenantId: string; reason: string; endsAt: string | null }
export type AddFeature = (input: Common & { feature: Feature; enabled: boolean }) => Promise<FormResult>
export type AddLimit = (input: Common & { resource: LimitName; limit: number }) => Promise<FormResult>

type AddOverrideProps = { tenantId: string; setFeature: AddFeature; setLimit: AddLimit }

/** An exception to the plan: which feature or limit, what instead, why, and until when. */
export function AddOverride({ tenantId, setFeature, setLimit }: AddOverrideProps) {
  const t = useTranslations('console.grants')
  const cancel = useTranslations('console')('cancel')
  const name = useFeatureName()
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const [what, setWhat] = useState<string>('campaigns')
  const [problem, setProblem] = useState<FormResult | null>(null)
  const [isSaving, startSaving] = useTransition()
  const issue = (path: string) =>
    problem && !problem.ok ? problem.issues?.find((each) => each.path === path)?.message : undefined

  const save = (form: FormData) =>
    startSaving(async () => {
      const until = String(form.get('endsAt') ?? '')
      const common = {
        tenantId,
        reason: String(form.get('reason') ?? ''),
        endsAt: until ? new Date(until).toISOString() : null,
      }
      const result = isLimit(what)
        ? await setLimit({ ...common, resource: what, limit: Number(form.get('limit')) })
        : await setFeature({ ...common, feature: what as Feature, enabled: form.get('enabled') === 'on' })
      if (!result.ok) return setProblem(result)
      setProblem(null)
      setOpen(false)
      toast.success(t('added', { name: name(what) }))
      router.refresh()
    })

  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm">{t('add')}</Button>
      </DialogTrigger>
      <DialogContent title={t('addTitle')} description={t('addBody')}>
        <form
          className="grid gap-5"
          onSubmit={(event) => {
            event.preventDefault()
            save(new FormData(event.currentTarget))
          }}
        >
          {problem && !problem.ok && !problem.issues?.length && <Alert tone="danger">{problem.message}</Alert>}
          <Field label={t('what')}>
            <NativeSelect value={what} onChange={(event) => setWhat(event.target.value)}>
              <optgroup label={t('features')}>
                {FEATURE_NAMES.map((feature) => (
                  <option key={feature} value={feature}>
                    {name(feature)}
                  </option>
                ))}
              </optgroup>
              <optgroup label={t('limits')}>
                {LIMIT_NAMES.map((resource) => (
                  <option key={resource} value={resource}>
                    {name(resource)}
                  </option>
                ))}
              </optgroup>
            </NativeSelect>
          </Field>
          {isLimit(what) ? (
            <Field label={t('limit')} hint={t('limitHint')} error={issue('limit')}>
              <Input name="limit" type="number" min={-1} step={1} defaultValue={0} />
            </Field>
          ) : (
            <Field label={t('instead')}>
              <NativeSelect name="enabled" defaultValue="on">
                <option value="on">{t('grant')}</option>
                <option value="off">{t('deny')}</option>
              </NativeSelect>
            </Field>
          )}
          <Field label={t('reason')} error={issue('reason')} required>
            <Input name="reason" maxLength={300} autoComplete="off" />
          </Field>
          <Field label={t('endsAt')} hint={t('endsAtHint')} error={issue('endsAt')}>
            <Input name="endsAt" type="datetime-local" />
          </Field>
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <DialogClose asChild>
              <Button>{cancel}</Button>
            </DialogClose>
            <Button type="submit" variant="primary" loading={isSaving}>
              {t('save')}
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  )
}
