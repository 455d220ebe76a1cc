'use client'

import { UserPlus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { z } from 'zod'
import { Button } from '@/components/ui/button'
import { Dialog, DialogTrigger } from '@/components/ui/dialog'
import { FormField } from '@/components/ui/form'
import { FormDialogContent } from '@/components/ui/form-dialog'
import { Input } from '@/components/ui/input'
import { TagInput } from '@/components/ui/tag-input'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { createContact } from '../actions'

const form = z.object({
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  companyName: z.string(),
  tags: z.array(z.string()),
})
type Values = z.output<typeof form>

const orNull = (text: string): string | null => text.trim() || null

const given = ({ name, email, phone, companyName, tags }: Values) => ({
  name: orNull(name),
  email: orNull(email),
  phone: orNull(phone),
  companyName: orNull(companyName),
  tags,
})

export function NewContact() {
  const t = useTranslations('contacts')
  const [isOpen, setOpen] = useState(false)
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="primary">
          <UserPlus aria-hidden />
          {t('new')}
        </Button>
      </DialogTrigger>
      <NewContactForm onClose={() => setOpen(false)} />
    </Dialog>
  )
}

function NewContactForm({ onClose }: { onClose: () => void }) {
  const t = useTranslations('contacts')
  const router = useRouter()
  const serverForm = useServerForm({
    schema: form,
    defaultValues: { name: '', email: '', phone: '', companyName: '', tags: [] },
    action: (values: Values) => createContact(given(values)),
    onSuccess: ({ id }) => {
      toast.success(t('created'))
      onClose()
      router.push(`/dashboard/contacts/${id}`)
    },
  })
  return (
    <FormDialogContent
      of={serverForm}
      title={t('new')}
      description={t('newHint')}
      submit={t('create')}
      onClose={onClose}
    >
      <FormField<Values, 'name'> name="name" label={t('fields.name')}>
        {(field) => <Input {...field} maxLength={120} autoComplete="off" autoFocus />}
      </FormField>
      <FormField<Values, 'email'> name="email" label={t('fields.email')}>
        {(field) => <Input {...field} type="email" autoComplete="off" />}
      </FormField>
      <div className="grid gap-5 sm:grid-cols-2">
        <FormField<Values, 'phone'> name="phone" label={t('fields.phone')} hint={t('fields.phoneHint')}>
          {(field) => <Input {...field} type="tel" dir="ltr" autoComplete="off" />}
        </FormField>
        <FormField<Values, 'companyName'> name="companyName" label={t('fields.companyName')}>
          {(field) => <Input {...field} maxLength={160} autoComplete="off" />}
        </FormField>
      </div>
      <FormField<Values, 'tags'> name="tags" label={t('fields.tags')}>
        {(field) => <TagInput value={field.value} onValueChange={field.onChange} />}
      </FormField>
    </FormDialogContent>
  )
}
