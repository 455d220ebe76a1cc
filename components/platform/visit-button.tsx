'use client'

import { Eye } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { z } from 'zod'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import type { FormResult } from '@/components/ui/form-result'
import { NativeSelect } from '@/components/ui/native-select'
import { Textarea } from '@/components/ui/textarea'
import { useServerForm } from '@/components/ui/use-server-form'
import { askVisitInput } from '@/lib/impersonation/schema'

type VisitButtonProps = {
  company: { id: string; name: string }
  mayChange: boolean
  ask: (input: {
    tenantId: string
    reason: string
    minutes: number
    allowsChanges: boolean
  }) => Promise<FormResult<{ url: string }>>
}

const LENGTHS = [15, 30, 60]

const formInput = z.strictObject({ reason: askVisitInput.shape.reason })

/** Asks for a visit and leads into the company's dashboard. */
export function VisitButton({ company, mayChange, ask }: VisitButtonProps) {
  const t = useTranslations('console.visit')
  const cancel = useTranslations('console')('cancel')
  const [isOpen, setOpen] = useState(false)
  const [minutes, setMinutes] = useState(15)
  const [allowsChanges, setAllowsChanges] = useState(false)
  const form = useServerForm({
    schema: formInput,
    defaultValues: { reason: '' },
    action: ({ reason }) => ask({ tenantId: company.id, reason, minutes, allowsChanges }),
    onSuccess: ({ url }: { url: string }) => window.location.assign(url),
  })
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Eye aria-hidden />
        {t('open')}
      </Button>
      <Dialog open={isOpen} onOpenChange={setOpen}>
        <DialogContent title={t('title', { name: company.name })} description={t('body')}>
          <Form of={form}>
            <FormField name="reason" label={t('reason')} hint={t('reasonHint')} required>
              {(field) => <Textarea {...field} rows={2} maxLength={300} autoFocus />}
            </FormField>
            <Field label={t('minutes')}>
              <NativeSelect value={minutes} onChange={(event) => setMinutes(Number(event.target.value))}>
                {LENGTHS.map((length) => (
                  <option key={length} value={length}>
                    {t('length', { minutes: length })}
                  </option>
                ))}
              </NativeSelect>
            </Field>
            {mayChange && (
              <label className="flex items-start gap-2.5 text-sm" htmlFor="allows-changes">
                <Checkbox
                  id="allows-changes"
                  checked={allowsChanges}
                  onCheckedChange={(checked) => setAllowsChanges(checked === true)}
                />
                <span>{t('allowsChanges')}</span>
              </label>
            )}
            <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
              <Button onClick={() => setOpen(false)}>{cancel}</Button>
              <SubmitButton>{t('submit')}</SubmitButton>
            </div>
          </Form>
        </DialogContent>
      </Dialog>
    </>
  )
}
