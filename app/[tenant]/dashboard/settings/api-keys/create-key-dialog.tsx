'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { KeySecret } from '@/components/api-keys/key-secret'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { useServerForm } from '@/components/ui/use-server-form'
import { createKeyInput } from '@/lib/api-keys/schema'
import type { Permission } from '@/lib/operations/schema'
import { createApiKey } from './actions'
import { ScopePicker } from './scope-picker'

const LIFETIMES = [30, 90, 365] as const
const DAY_MS = 86_400_000

type CreateKeyProps = { accounts: readonly { id: string; name: string }[]; grantable: readonly Permission[] }

export function CreateKeyDialog(props: CreateKeyProps) {
  const t = useTranslations('apiKeys')
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
        <Button variant="primary">
          <Plus aria-hidden />
          {t('create.open')}
        </Button>
      </DialogTrigger>
      <DialogContent
        size="lg"
        title={secret ? t('create.made') : t('create.title')}
        description={secret ? undefined : t('create.description')}
      >
        {secret ? <KeySecret secret={secret} onDone={close} /> : <KeyForm {...props} onMade={setSecret} />}
      </DialogContent>
    </Dialog>
  )
}

function KeyForm({ accounts, grantable, onMade }: CreateKeyProps & { onMade: (secret: string) => void }) {
  const t = useTranslations('apiKeys')
  const ui = useTranslations('ui')
  const [ends] = useState(() =>
    LIFETIMES.map((days) => ({ days, at: new Date(Date.now() + days * DAY_MS).toISOString() })),
  )
  const form = useServerForm({
    schema: createKeyInput,
    defaultValues: { name: '', scopes: [], expiresAt: ends[1]?.at ?? null, subTenantId: null },
    action: createApiKey,
    onSuccess: ({ secret }) => onMade(secret),
  })
  return (
    <Form of={form}>
      <FormField<{ name: string }> name="name" label={t('create.name')} hint={t('create.nameHint')} required>
        {(field) => <Input {...field} autoComplete="off" autoFocus />}
      </FormField>
      <FormField<{ scopes: Permission[] }, 'scopes'>
        name="scopes"
        label={t('create.scopes')}
        hint={t('create.scopesHint')}
        isGroup
      >
        {(field) => <ScopePicker value={field.value} onChange={field.onChange} grantable={grantable} />}
      </FormField>
      <FormField<{ expiresAt: string | null }> name="expiresAt" label={t('create.expires')}>
        {(field) => (
          <NativeSelect
            value={field.value ?? ''}
            onChange={(event) => field.onChange(event.target.value || null)}
            name={field.name}
          >
            {ends.map(({ days, at }) => (
              <option key={days} value={at}>
                {t('create.days', { days })}
              </option>
            ))}
            <option value="">{t('neverExpires')}</option>
          </NativeSelect>
        )}
      </FormField>
      {accounts.length > 0 && (
        <FormField<{ subTenantId: string | null }>
          name="subTenantId"
          label={t('create.account')}
          hint={t('create.accountHint')}
        >
          {(field) => (
            <NativeSelect
              value={field.value ?? ''}
              onChange={(event) => field.onChange(event.target.value || null)}
              name={field.name}
            >
              <option value="">{t('create.wholeCompany')}</option>
              {accounts.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </NativeSelect>
          )}
        </FormField>
      )}
      <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
        <DialogClose asChild>
          <Button>{ui('cancel')}</Button>
        </DialogClose>
        <SubmitButton>{t('create.submit')}</SubmitButton>
      </div>
    </Form>
  )
}
