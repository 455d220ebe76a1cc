'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import type { z } from 'zod'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import { Form, FormField } from '@/components/ui/form'
import { FormDialogFooter } from '@/components/ui/form-dialog-footer'
import { Input } from '@/components/ui/input'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { addSuppressionInput } from '@/lib/suppressions/schema'
import { addSuppression } from './actions'

type Values = z.input<typeof addSuppressionInput>

export function AddSuppression() {
  const t = useTranslations('campaigns.suppressions')
  const [isOpen, setOpen] = useState(false)
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="primary">
          <Plus aria-hidden />
          {t('add')}
        </Button>
      </DialogTrigger>
      <AddForm onClose={() => setOpen(false)} />
    </Dialog>
  )
}

function AddForm({ onClose }: { onClose: () => void }) {
  const t = useTranslations('campaigns.suppressions')
  const formId = useId()
  const router = useRouter()
  const form = useServerForm({
    schema: addSuppressionInput,
    defaultValues: { address: '', detail: '' },
    action: (values) => addSuppression(values),
    onSuccess: ({ address }) => {
      toast.success(t('added', { address }))
      onClose()
      router.refresh()
    },
  })
  const { isSubmitting } = form.form.formState
  return (
    <DialogContent
      title={t('add')}
      description={t('addHint')}
      footer={
        <FormDialogFooter formId={formId} isSubmitting={isSubmitting} onCancel={onClose}>
          {t('add')}
        </FormDialogFooter>
      }
    >
      <Form of={form} id={formId}>
        <FormField<Values, 'address'> name="address" label={t('address')} required>
          {(field) => <Input {...field} type="email" dir="ltr" maxLength={254} autoComplete="off" autoFocus />}
        </FormField>
        <FormField<Values, 'detail'> name="detail" label={t('detail')} hint={t('detailHint')}>
          {(field) => <Input {...field} maxLength={500} autoComplete="off" />}
        </FormField>
      </Form>
    </DialogContent>
  )
}
