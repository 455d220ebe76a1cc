'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogTrigger } from '@/components/ui/dialog'
import { FormField } from '@/components/ui/form'
import { FormDialogContent } from '@/components/ui/form-dialog'
import { Input } from '@/components/ui/input'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { newLead } from './actions'
import { AmountInput } from './amount-input'
import { type NewLeadValues, newLeadForm } from './new-lead-values'

type NewLeadProps = { currency: string; contactId?: string; isSmall?: boolean }

/** Of somebody who is named in the form, or of the contact whose page it stands on. */
export function NewLead({ isSmall, ...given }: NewLeadProps) {
  const t = useTranslations('leads')
  const [isOpen, setOpen] = useState(false)
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button {...(isSmall ? { size: 'sm' } : { variant: 'primary' })}>
          <Plus aria-hidden />
          {t('new')}
        </Button>
      </DialogTrigger>
      <NewLeadForm {...given} onClose={() => setOpen(false)} />
    </Dialog>
  )
}

function NewLeadForm({ currency, contactId, onClose }: NewLeadProps & { onClose: () => void }) {
  const t = useTranslations('leads')
  const router = useRouter()
  const serverForm = useServerForm({
    schema: newLeadForm,
    defaultValues: {
      name: '',
      email: '',
      companyName: '',
      title: '',
      valueMinor: null,
      ...(contactId ? { contactId } : {}),
    },
    action: newLead,
    onSuccess: () => {
      toast.success(t('created'))
      onClose()
      router.refresh()
    },
  })
  return (
    <FormDialogContent
      of={serverForm}
      title={t('new')}
      description={contactId ? undefined : t('newHint')}
      submit={t('create')}
      onClose={onClose}
    >
      <FormField<NewLeadValues, 'title'> name="title" label={t('fields.title')} required>
        {(field) => <Input {...field} maxLength={160} autoComplete="off" autoFocus />}
      </FormField>
      {!contactId && (
        <div className="grid gap-5 sm:grid-cols-2">
          <FormField<NewLeadValues, 'name'> name="name" label={t('fields.name')}>
            {(field) => <Input {...field} maxLength={120} autoComplete="off" />}
          </FormField>
          <FormField<NewLeadValues, 'email'> name="email" label={t('fields.email')}>
            {(field) => <Input {...field} type="email" autoComplete="off" />}
          </FormField>
        </div>
      )}
      <div className="grid gap-5 sm:grid-cols-2">
        {!contactId && (
          <FormField<NewLeadValues, 'companyName'> name="companyName" label={t('fields.company')}>
            {(field) => <Input {...field} maxLength={160} autoComplete="off" />}
          </FormField>
        )}
        <FormField<NewLeadValues, 'valueMinor'> name="valueMinor" label={t('fields.value')}>
          {({ value, onChange, ...field }) => (
            <AmountInput {...field} valueMinor={value ?? null} onValueChange={onChange} currency={currency} />
          )}
        </FormField>
      </div>
    </FormDialogContent>
  )
}
