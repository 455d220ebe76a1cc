'use client'

import { Pencil, Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogTrigger } from '@/components/ui/dialog'
import { FormField } from '@/components/ui/form'
import { FormDialogContent } from '@/components/ui/form-dialog'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { useServerForm } from '@/components/ui/use-server-form'
import {
  type ChannelKind,
  type ConnectionFields,
  type ConnectionView,
  connectionFields,
  providerOf,
  SMS_PROVIDERS,
} from '@/lib/channels/schema'
import { addConnection, updateConnection } from './actions'

type Field = { name: keyof ConnectionFields; label: string; hint: string }

/** What is typed for a number of each kind and provider, with the words for it below `channels`. */
const FIELDS = {
  vonage: [
    { name: 'name', label: 'sms.name', hint: 'sms.nameHint' },
    { name: 'address', label: 'sms.address', hint: 'vonage.addressHint' },
    { name: 'accountRef', label: 'vonage.accountRef', hint: 'vonage.accountRefHint' },
    { name: 'token', label: 'vonage.token', hint: 'vonage.tokenHint' },
    { name: 'appSecret', label: 'vonage.appSecret', hint: 'vonage.appSecretHint' },
    { name: 'baseUrl', label: 'sms.baseUrl', hint: 'sms.baseUrlHint' },
  ],
  sms: [
    { name: 'name', label: 'sms.name', hint: 'sms.nameHint' },
    { name: 'address', label: 'sms.address', hint: 'sms.addressHint' },
    { name: 'accountRef', label: 'sms.accountRef', hint: 'sms.accountRefHint' },
    { name: 'token', label: 'sms.token', hint: 'sms.tokenHint' },
    { name: 'baseUrl', label: 'sms.baseUrl', hint: 'sms.baseUrlHint' },
  ],
  whatsapp: [
    { name: 'name', label: 'whatsapp.name', hint: 'whatsapp.nameHint' },
    { name: 'address', label: 'whatsapp.address', hint: 'whatsapp.addressHint' },
    { name: 'numberRef', label: 'whatsapp.numberRef', hint: 'whatsapp.numberRefHint' },
    { name: 'accountRef', label: 'whatsapp.accountRef', hint: 'whatsapp.accountRefHint' },
    { name: 'token', label: 'whatsapp.token', hint: 'whatsapp.tokenHint' },
    { name: 'appSecret', label: 'whatsapp.appSecret', hint: 'whatsapp.appSecretHint' },
    { name: 'verifyToken', label: 'whatsapp.verifyToken', hint: 'whatsapp.verifyTokenHint' },
    { name: 'apiVersion', label: 'whatsapp.apiVersion', hint: 'whatsapp.apiVersionHint' },
    { name: 'baseUrl', label: 'whatsapp.baseUrl', hint: 'whatsapp.baseUrlHint' },
  ],
  api: [
    { name: 'name', label: 'api.name', hint: 'api.nameHint' },
    { name: 'address', label: 'api.address', hint: 'api.addressHint' },
    { name: 'baseUrl', label: 'api.baseUrl', hint: 'api.baseUrlHint' },
    { name: 'token', label: 'api.token', hint: 'api.tokenHint' },
  ],
} as const satisfies Record<ChannelKind | 'vonage', readonly Field[]>
const addWords = (kind: ChannelKind) => (kind === 'api' ? 'api.add' : 'add')
const SECRETS: readonly string[] = ['token', 'appSecret', 'verifyToken']
const OPTIONAL: readonly string[] = ['baseUrl', 'apiVersion']

type Props = { kind: ChannelKind; connection?: ConnectionView }

/** Connects a number, or changes what is connected. */
export function ConnectionDialog(props: Props) {
  const t = useTranslations('channels')
  const [isOpen, setOpen] = useState(false)
  const isNew = !props.connection
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant={isNew ? 'primary' : 'secondary'}>
          {isNew ? <Plus aria-hidden /> : <Pencil aria-hidden />}
          {t(isNew ? addWords(props.kind) : 'change')}
        </Button>
      </DialogTrigger>
      {isOpen && <ConnectionForm {...props} onClose={() => setOpen(false)} />}
    </Dialog>
  )
}

function ConnectionForm({ kind, connection, onClose }: Props & { onClose: () => void }) {
  const t = useTranslations('channels')
  const router = useRouter()
  const of = useServerForm({
    schema: connectionFields,
    defaultValues: {
      name: connection?.name ?? '',
      provider: providerOf(kind, connection?.provider ?? null),
      address: connection?.address ?? '',
      accountRef: connection?.accountRef ?? '',
      numberRef: connection?.numberRef ?? '',
      apiVersion: connection?.apiVersion ?? null,
      baseUrl: connection?.baseUrl ?? null,
    },
    action: (values) =>
      connection ? updateConnection({ connectionId: connection.id, ...values }) : addConnection({ kind, ...values }),
    onSuccess: () => {
      onClose()
      router.refresh()
    },
  })
  const isVonage = of.form.watch('provider') === 'vonage'
  return (
    <FormDialogContent
      of={of}
      title={t(connection ? 'change' : addWords(kind))}
      description={t(`${isVonage ? 'vonage' : kind}.formHint`)}
      submit={t('save')}
      onClose={onClose}
    >
      <div className="grid gap-5">
        {kind === 'sms' && (
          <FormField<ConnectionFields, 'provider'> name="provider" label={t('number.provider')}>
            {({ value, onChange, ...field }) => (
              <NativeSelect
                {...field}
                value={value ?? 'twilio'}
                onChange={({ currentTarget }) => onChange(currentTarget.value)}
              >
                {SMS_PROVIDERS.map((provider) => (
                  <option key={provider} value={provider}>
                    {t(`number.providers.${provider}`)}
                  </option>
                ))}
              </NativeSelect>
            )}
          </FormField>
        )}
        {FIELDS[isVonage ? 'vonage' : kind].map(({ name, label, hint }) => (
          <FormField<ConnectionFields, typeof name>
            key={name}
            name={name}
            label={t(label)}
            hint={
              SECRETS.includes(name) && connection
                ? t('keyKept', { hint: name === 'token' ? (connection.tokenHint ?? '') : '••••' })
                : t(hint)
            }
          >
            {({ value, onChange, ...field }) => (
              <Input
                {...field}
                dir={name === 'name' ? 'auto' : 'ltr'}
                type={SECRETS.includes(name) ? 'password' : 'text'}
                autoComplete="off"
                value={String(value ?? '')}
                onChange={({ currentTarget }) =>
                  onChange(
                    currentTarget.value || (SECRETS.includes(name) ? undefined : OPTIONAL.includes(name) ? null : ''),
                  )
                }
              />
            )}
          </FormField>
        ))}
      </div>
    </FormDialogContent>
  )
}
