'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { z } from 'zod'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import { Form, FormField } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { useServerForm } from '@/components/ui/use-server-form'
import { createPage } from '../actions'

const form = z.object({ name: z.string().trim().min(1, 'is required') })
type Values = z.output<typeof form>

export function NewPage() {
  const t = useTranslations('pages')
  const [isOpen, setOpen] = useState(false)
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="primary">
          <Plus aria-hidden />
          {t('new')}
        </Button>
      </DialogTrigger>
      <NewPageFields onClose={() => setOpen(false)} />
    </Dialog>
  )
}

function NewPageFields({ onClose }: { onClose: () => void }) {
  const t = useTranslations('pages')
  const ui = useTranslations('ui')
  const formId = useId()
  const router = useRouter()
  const serverForm = useServerForm({
    schema: form,
    defaultValues: { name: '' },
    action: (values: Values) => createPage(values),
    onSuccess: ({ id }) => {
      onClose()
      router.push(`/dashboard/pages/${id}`)
    },
  })
  const { isSubmitting } = serverForm.form.formState
  return (
    <DialogContent
      title={t('new')}
      description={t('newHint')}
      footer={
        <>
          <Button onClick={onClose} disabled={isSubmitting}>
            {ui('cancel')}
          </Button>
          <Button type="submit" form={formId} variant="primary" loading={isSubmitting}>
            {t('create')}
          </Button>
        </>
      }
    >
      <Form of={serverForm} id={formId}>
        <FormField<Values, 'name'> name="name" label={t('name')} hint={t('nameHint')}>
          {(field) => <Input {...field} maxLength={120} autoComplete="off" autoFocus />}
        </FormField>
      </Form>
    </DialogContent>
  )
}
