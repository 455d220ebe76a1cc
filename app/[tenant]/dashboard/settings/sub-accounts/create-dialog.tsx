'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { z } from 'zod'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { createSubAccountInput } from '@/lib/sub-accounts/schema'
import { createSubAccount } from './actions'

const nothing = z.literal('').transform(() => undefined)
const { name, website, admin, slug } = createSubAccountInput.shape

/** The verb's own input; a field left empty is a field left out. */
const formInput = z.strictObject({
  name,
  website,
  slug: z.union([nothing, slug.unwrap()]),
  email: z.union([nothing, admin.unwrap().shape.email]),
})

export function CreateDialog() {
  const t = useTranslations('subAccounts')
  const [isOpen, setOpen] = useState(false)
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="primary">
          <Plus aria-hidden />
          {t('create.open')}
        </Button>
      </DialogTrigger>
      <DialogContent title={t('create.title')} description={t('create.description')}>
        <CreateForm onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  )
}

function CreateForm({ onDone }: { onDone: () => void }) {
  const t = useTranslations('subAccounts')
  const ui = useTranslations('ui')
  const router = useRouter()
  const form = useServerForm({
    schema: formInput,
    defaultValues: { name: '', slug: '', website: '', email: '' },
    action: ({ name, slug, website, email }) =>
      createSubAccount({
        name,
        ...(slug ? { slug } : {}),
        ...(website ? { website } : {}),
        ...(email ? { admin: { email } } : {}),
      }),
    onSuccess: () => {
      toast.success(t('create.done'))
      onDone()
      router.refresh()
    },
  })
  return (
    <Form of={form}>
      <FormField<{ name: string }> name="name" label={t('name')} required>
        {(field) => <Input {...field} autoComplete="off" autoFocus />}
      </FormField>
      <FormField<{ slug: string }> name="slug" label={t('create.slug')} hint={t('create.slugHint')}>
        {(field) => <Input {...field} autoComplete="off" autoCapitalize="off" spellCheck={false} dir="ltr" />}
      </FormField>
      <FormField<{ website: string }> name="website" label={t('create.website')} hint={t('create.websiteHint')}>
        {(field) => <Input {...field} type="url" inputMode="url" placeholder="https://" dir="ltr" />}
      </FormField>
      <FormField<{ email: string }> name="email" label={t('create.email')} hint={t('create.emailHint')}>
        {(field) => <Input {...field} type="email" inputMode="email" autoComplete="off" dir="ltr" />}
      </FormField>
      <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
        <DialogClose asChild>
          <Button>{ui('cancel')}</Button>
        </DialogClose>
        <SubmitButton>{t('create.submit')}</SubmitButton>
      </div>
    </Form>
  )
}
