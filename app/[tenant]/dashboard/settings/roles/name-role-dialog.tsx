'use client'

import { Copy, Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { z } from 'zod'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { useServerForm } from '@/components/ui/use-server-form'
import { duplicateRoleInput, roleInput } from '@/lib/team/schema'
import { createRole, duplicateRole } from './actions'

type Source = { key: string; name: string } | null
const nameOnly = z.object({ name: roleInput.shape.name })

/** Names a new role, empty or as a copy, and opens its matrix. */
export function NameRoleDialog({ copyOf }: { copyOf: Source }) {
  const t = useTranslations('roles')
  const [isOpen, setOpen] = useState(false)
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        {copyOf ? (
          <Button variant="ghost" size="icon-sm" aria-label={t('copyOf', { name: copyOf.name })}>
            <Copy aria-hidden />
          </Button>
        ) : (
          <Button variant="primary">
            <Plus aria-hidden />
            {t('create')}
          </Button>
        )}
      </DialogTrigger>
      <DialogContent
        size="sm"
        title={copyOf ? t('copyOf', { name: copyOf.name }) : t('create')}
        description={copyOf ? t('copyHint') : t('createHint')}
      >
        <NameForm copyOf={copyOf} />
      </DialogContent>
    </Dialog>
  )
}

function NameForm({ copyOf }: { copyOf: Source }) {
  const t = useTranslations('roles')
  const ui = useTranslations('ui')
  const router = useRouter()
  const form = useServerForm({
    schema: nameOnly,
    defaultValues: { name: copyOf ? t('copyName', { name: copyOf.name }) : '' },
    action: async ({ name }) =>
      copyOf
        ? duplicateRole(duplicateRoleInput.parse({ role: copyOf.key, name }))
        : createRole({ name, permissions: [] }),
    onSuccess: ({ key }) => router.push(`/dashboard/settings/roles/${key}`),
  })
  return (
    <Form of={form}>
      <FormField<{ name: string }> name="name" label={t('name')} required>
        {(field) => <Input {...field} autoComplete="off" autoFocus maxLength={60} />}
      </FormField>
      <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
        <DialogClose asChild>
          <Button>{ui('cancel')}</Button>
        </DialogClose>
        <SubmitButton>{copyOf ? t('copy') : t('create')}</SubmitButton>
      </div>
    </Form>
  )
}
