'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import { Form, FormField } from '@/components/ui/form'
import { FormDialogFooter } from '@/components/ui/form-dialog-footer'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { blockSenderInput } from '@/lib/conversations/schema'
import { blockSender } from './actions'

const KINDS = ['email', 'domain', 'phone'] as const
type Values = { kind: (typeof KINDS)[number]; value: string }

/** Blocks an address, a domain or a number before they have written. */
export function BlockDialog() {
  const t = useTranslations('blockedSenders')
  const [isOpen, setOpen] = useState(false)
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="primary">
          <Plus aria-hidden />
          {t('add')}
        </Button>
      </DialogTrigger>
      <BlockForm onClose={() => setOpen(false)} />
    </Dialog>
  )
}

function BlockForm({ onClose }: { onClose: () => void }) {
  const t = useTranslations('blockedSenders')
  const formId = useId()
  const router = useRouter()
  const form = useServerForm({
    schema: blockSenderInput,
    defaultValues: { kind: 'email', value: '' },
    action: (values: Values) => blockSender(values),
    onSuccess: () => {
      toast.success(t('added'))
      onClose()
      router.refresh()
    },
  })
  const { isSubmitting } = form.form.formState
  return (
    <DialogContent
      size="sm"
      title={t('add')}
      description={t('addHint')}
      footer={
        <FormDialogFooter formId={formId} isSubmitting={isSubmitting} onCancel={onClose}>
          {t('addAction')}
        </FormDialogFooter>
      }
    >
      <Form of={form} id={formId}>
        <FormField<Values, 'kind'> name="kind" label={t('kind')}>
          {(field) => (
            <NativeSelect {...field}>
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`kinds.${kind}`)}
                </option>
              ))}
            </NativeSelect>
          )}
        </FormField>
        <FormField<Values, 'value'> name="value" label={t('sender')} required>
          {(field) => <Input {...field} dir="ltr" maxLength={254} autoComplete="off" />}
        </FormField>
      </Form>
    </DialogContent>
  )
}
