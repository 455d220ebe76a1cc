'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { KeySecret } from '@/components/api-keys/key-secret'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import type { FormResult } from '@/components/ui/form-result'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { Switch } from '@/components/ui/switch'
import { useServerForm } from '@/components/ui/use-server-form'
import { createStaffKeyInput } from '@/lib/staff-keys/schema'

const LIFETIMES = [30, 90, 365] as const

type NewKey = { name: string; isReadOnly: boolean; days: number | null }
type Create = (input: NewKey) => Promise<FormResult<{ secret: string }>>

export function CreateStaffKey({ create }: { create: Create }) {
  const t = useTranslations('console.keys')
  const keys = useTranslations('apiKeys')
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)
  const close = () => {
    setOpen(false)
    setSecret(null)
    router.refresh()
  }
  return (
    <Dialog open={isOpen} onOpenChange={(next) => (next ? setOpen(true) : close())}>
      <DialogTrigger asChild>
        <Button>
          <Plus aria-hidden />
          {t('create')}
        </Button>
      </DialogTrigger>
      <DialogContent
        title={secret ? keys('create.made') : t('createTitle')}
        description={secret ? undefined : t('createDescription')}
      >
        {secret ? (
          <KeySecret secret={secret} path="/api/v1/companies" onDone={close} />
        ) : (
          <KeyForm create={create} onMade={setSecret} />
        )}
      </DialogContent>
    </Dialog>
  )
}

function KeyForm({ create, onMade }: { create: Create; onMade: (secret: string) => void }) {
  const t = useTranslations('console.keys')
  const ui = useTranslations('ui')
  const form = useServerForm({
    schema: createStaffKeyInput,
    defaultValues: { name: '', isReadOnly: false, days: 90 },
    action: create,
    onSuccess: ({ secret }) => onMade(secret),
  })
  return (
    <Form of={form}>
      <FormField<NewKey> name="name" label={t('name')} hint={t('nameHint')} required>
        {(field) => <Input {...field} value={String(field.value)} autoComplete="off" autoFocus />}
      </FormField>
      <FormField<NewKey, 'days'> name="days" label={t('days')}>
        {(field) => (
          <NativeSelect
            value={field.value ?? ''}
            onChange={({ target }) => field.onChange(target.value ? Number(target.value) : null)}
            name={field.name}
          >
            {LIFETIMES.map((days) => (
              <option key={days} value={days}>
                {t('forDays', { days })}
              </option>
            ))}
            <option value="">{t('forEver')}</option>
          </NativeSelect>
        )}
      </FormField>
      <FormField<NewKey, 'isReadOnly'> name="isReadOnly" label={t('readOnly')} hint={t('readOnlyHint')}>
        {(field) => <Switch checked={field.value} onCheckedChange={field.onChange} />}
      </FormField>
      <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
        <DialogClose asChild>
          <Button>{ui('cancel')}</Button>
        </DialogClose>
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </Form>
  )
}
