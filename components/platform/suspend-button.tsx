'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import type { FormResult } from '@/components/ui/form-result'
import { Textarea } from '@/components/ui/textarea'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { suspendInput } from '@/lib/platform/schema'

type SuspendButtonProps = {
  id: string
  name: string
  host: string
  suspend: (input: { id: string; reason: string }) => Promise<FormResult>
}

/** Takes a company offline, with a reason that stays with it. */
export function SuspendButton({ id, name, host, suspend }: SuspendButtonProps) {
  const t = useTranslations('console.suspend')
  const cancel = useTranslations('console')('cancel')
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const form = useServerForm({
    schema: suspendInput,
    defaultValues: { id, reason: '' },
    action: suspend,
    onSuccess: () => {
      setOpen(false)
      toast.success(t('done', { name }))
      router.refresh()
    },
  })
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button>{t('open')}</Button>
      </DialogTrigger>
      <DialogContent title={t('title', { name })} description={t('body', { host })}>
        <Form of={form}>
          <FormField name="reason" label={t('reason')} hint={t('reasonHint')} required>
            {(field) => <Textarea {...field} rows={3} maxLength={300} autoFocus />}
          </FormField>
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <DialogClose asChild>
              <Button>{cancel}</Button>
            </DialogClose>
            <SubmitButton variant="danger">{t('submit')}</SubmitButton>
          </div>
        </Form>
      </DialogContent>
    </Dialog>
  )
}
