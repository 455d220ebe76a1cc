'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { z } from 'zod'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import type { FormResult } from '@/components/ui/form-result'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { extendInput, type ManualTransition, transitionInput } from '@/lib/lifecycle/schema'
import type { StatusStep } from './status-menu'

type StatusDialogProps = {
  step: StatusStep
  company: { id: string; name: string; slug: string }
  change: (input: { id: string; transition: ManualTransition; reason: string; days?: number }) => Promise<FormResult>
  extend: (input: { id: string; days: number; reason: string }) => Promise<FormResult>
  onClose: () => void
}

/** Steps whose new status has an end. */
const WITH_DAYS: readonly StatusStep[] = ['start_trial', 'mark_past_due', 'close', 'extend']

const stepInput = z.strictObject({
  reason: transitionInput.shape.reason,
  days: z.union([extendInput.shape.days, z.literal('').transform(() => undefined)]),
})

/** One step, its reason and, where it has one, its length. */
export function StatusDialog({ step, company, change, extend, onClose }: StatusDialogProps) {
  const t = useTranslations('console.lifecycle')
  const cancel = useTranslations('console')('cancel')
  const router = useRouter()
  const { id, name } = company
  const form = useServerForm({
    schema: stepInput,
    defaultValues: { reason: '', days: step === 'extend' ? 14 : '' },
    action: ({ reason, days }) =>
      step === 'extend'
        ? extend({ id, reason, days: days ?? 14 })
        : change({ id, transition: step, reason, ...(days ? { days } : {}) }),
    onSuccess: () => {
      onClose()
      toast.success(t(`done.${step}`, { name }))
      router.refresh()
    },
  })
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent title={t(`title.${step}`, { name })} description={t(`body.${step}`)}>
        <Form of={form}>
          {WITH_DAYS.includes(step) && (
            <FormField name="days" label={t('days')} hint={step === 'extend' ? t('extendHint') : t('daysHint')}>
              {(field) => (
                <Input
                  {...field}
                  value={String(field.value ?? '')}
                  type="number"
                  inputMode="numeric"
                  min={1}
                  max={365}
                />
              )}
            </FormField>
          )}
          <FormField name="reason" label={t('reason')} hint={t('reasonHint')} required>
            {(field) => <Textarea {...field} rows={3} maxLength={300} autoFocus />}
          </FormField>
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <Button onClick={onClose}>{cancel}</Button>
            <SubmitButton variant={step === 'suspend' || step === 'close' ? 'danger' : 'primary'}>
              {t(`submit.${step}`)}
            </SubmitButton>
          </div>
        </Form>
      </DialogContent>
    </Dialog>
  )
}
