'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import type { FormResult } from '@/components/ui/form-result'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { useServerForm } from '@/components/ui/use-server-form'
import { eraseNowInput } from '@/lib/lifecycle/schema'

type EraseDialogProps = {
  company: { id: string; name: string; slug: string }
  erase: (input: { id: string; slug: string; reason: string }) => Promise<FormResult<{ erasureId: string }>>
  onClose: () => void
  onDone: (result: { erasureId: string }) => void
}

/** The end of a company, before its restore window is over: its address has to be typed. */
export function EraseDialog({ company, erase, onClose, onDone }: EraseDialogProps) {
  const t = useTranslations('console.lifecycle')
  const cancel = useTranslations('console')('cancel')
  const form = useServerForm({
    schema: eraseNowInput,
    defaultValues: { id: company.id, slug: '', reason: '' },
    action: erase,
    onSuccess: (result: { erasureId: string }) => onDone(result),
  })
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent title={t('eraseTitle', { name: company.name })} description={t('eraseBody')}>
        <Form of={form}>
          <FormField name="reason" label={t('reason')} hint={t('eraseReasonHint')} required>
            {(field) => <Textarea {...field} rows={2} maxLength={300} autoFocus />}
          </FormField>
          <FormField name="slug" label={t('typeSlug', { slug: company.slug })} required>
            {(field) => <Input {...field} autoComplete="off" autoCapitalize="off" spellCheck={false} />}
          </FormField>
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <Button onClick={onClose}>{cancel}</Button>
            <SubmitButton variant="danger">{t('eraseSubmit')}</SubmitButton>
          </div>
        </Form>
      </DialogContent>
    </Dialog>
  )
}
