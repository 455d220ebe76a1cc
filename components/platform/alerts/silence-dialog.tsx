'use client'

import { BellOff } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { z } from 'zod'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import type { FormResult } from '@/components/ui/form-result'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { silenceInput } from '@/lib/alerts/schema'

type Fields = z.input<typeof silenceInput>
type SilenceProps = {
  /** What is silenced, in words. */
  subject: string
  ruleId: string
  tenantId: string | null
  silence: (input: z.output<typeof silenceInput>) => Promise<FormResult>
}

const HOUR = 60
const CHOICES = [30, HOUR, 4 * HOUR, 24 * HOUR, 7 * 24 * HOUR] as const

function SilenceForm({ ruleId, tenantId, silence, onDone }: SilenceProps & { onDone: () => void }) {
  const t = useTranslations('console.alerts')
  const router = useRouter()
  const form = useServerForm({
    schema: silenceInput,
    defaultValues: { ruleId, tenantId, minutes: HOUR, reason: '' },
    action: silence,
    onSuccess: () => {
      onDone()
      toast.success(t('silenced'))
      router.refresh()
    },
  })
  return (
    <Form of={form}>
      <FormField<Fields> name="minutes" label={t('silenceFor')}>
        {(field) => (
          <NativeSelect {...field} value={String(field.value)}>
            {CHOICES.map((minutes) => (
              <option key={minutes} value={minutes}>
                {minutes < HOUR ? t('minutes', { count: minutes }) : t('hours', { count: minutes / HOUR })}
              </option>
            ))}
          </NativeSelect>
        )}
      </FormField>
      <FormField<Fields> name="reason" label={t('reason')} required>
        {(field) => <Input {...field} value={String(field.value ?? '')} maxLength={300} autoFocus />}
      </FormField>
      <div className="flex justify-end">
        <SubmitButton>{t('silence')}</SubmitButton>
      </div>
    </Form>
  )
}

/** Keeps notices of one rule and company back for a time. */
export function SilenceDialog(props: SilenceProps) {
  const t = useTranslations('console.alerts')
  const [isOpen, setOpen] = useState(false)
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm">
          <BellOff aria-hidden />
          {t('silence')}
        </Button>
      </DialogTrigger>
      <DialogContent title={t('silenceTitle', { subject: props.subject })} description={t('silenceHint')}>
        <SilenceForm {...props} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  )
}
