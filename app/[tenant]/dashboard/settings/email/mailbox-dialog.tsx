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
  AFTERWARDS,
  IMAP_SECURITIES,
  type ImapSecurity,
  type MailboxFields,
  type MailboxView,
  mailboxFields,
  READ_EVERY,
} from '@/lib/mailboxes/schema'
import { addMailboxAction, updateMailboxAction } from './actions'

type Props = { mailbox?: MailboxView }

/** Has a mailbox read, or changes how. */
export function MailboxDialog({ mailbox }: Props) {
  const t = useTranslations('emailSender.mailboxes')
  const [isOpen, setOpen] = useState(false)
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button>
          {mailbox ? <Pencil aria-hidden /> : <Plus aria-hidden />}
          {t(mailbox ? 'change' : 'add')}
        </Button>
      </DialogTrigger>
      {isOpen && <MailboxForm {...(mailbox ? { mailbox } : {})} onClose={() => setOpen(false)} />}
    </Dialog>
  )
}

const PORTS: Record<ImapSecurity, number> = { tls: 993, starttls: 143, none: 143 }

const NEW: Omit<MailboxFields, 'password'> = {
  host: '',
  port: PORTS.tls,
  security: 'tls',
  user: '',
  folder: 'INBOX',
  afterwards: 'seen',
  moveTo: null,
  everyMinutes: 2,
}

const fieldsOf = ({ host, port, security, user, folder, afterwards, moveTo, everyMinutes }: MailboxView) => ({
  host,
  port,
  security,
  user,
  folder,
  afterwards,
  moveTo,
  everyMinutes,
})

function MailboxForm({ mailbox, onClose }: Props & { onClose: () => void }) {
  const t = useTranslations('emailSender.mailboxes')
  const words = useTranslations('emailSender')
  const router = useRouter()
  const of = useServerForm({
    schema: mailboxFields,
    defaultValues: mailbox ? fieldsOf(mailbox) : NEW,
    action: (values) =>
      mailbox ? updateMailboxAction({ mailboxId: mailbox.id, ...values }) : addMailboxAction(values),
    onSuccess: () => {
      onClose()
      router.refresh()
    },
  })
  const { watch, setValue, getValues } = of.form
  const isMoving = watch('afterwards') === 'move'
  return (
    <FormDialogContent
      of={of}
      title={t(mailbox ? 'change' : 'add')}
      description={t('formHint')}
      submit={words('save')}
      onClose={onClose}
    >
      <FormField<MailboxFields, 'host'> name="host" label={words('host')}>
        {(field) => <Input {...field} dir="ltr" placeholder="imap.example.com" />}
      </FormField>
      <div className="grid gap-5 sm:grid-cols-2">
        <FormField<MailboxFields, 'security'> name="security" label={words('security')}>
          {(field) => (
            <NativeSelect
              {...field}
              onChange={({ currentTarget }) => {
                const next = IMAP_SECURITIES.find((one) => one === currentTarget.value) ?? 'tls'
                if (getValues('port') === PORTS[getValues('security')]) setValue('port', PORTS[next])
                field.onChange(next)
              }}
            >
              {IMAP_SECURITIES.map((one) => (
                <option key={one} value={one}>
                  {words(`securities.${one}`)}
                </option>
              ))}
            </NativeSelect>
          )}
        </FormField>
        <FormField<MailboxFields, 'port'> name="port" label={words('port')}>
          {({ value, onChange, ...field }) => (
            <Input
              {...field}
              dir="ltr"
              inputMode="numeric"
              value={String(value || '')}
              onChange={({ currentTarget }) => onChange(Number(currentTarget.value.replace(/\D/g, '')))}
            />
          )}
        </FormField>
      </div>
      <FormField<MailboxFields, 'user'> name="user" label={words('user')}>
        {(field) => <Input {...field} dir="ltr" autoComplete="off" />}
      </FormField>
      <FormField<MailboxFields, 'password'>
        name="password"
        label={words('password')}
        hint={mailbox ? words('passwordKept') : t('passwordHint')}
      >
        {({ value, onChange, ...field }) => (
          <Input
            {...field}
            dir="ltr"
            type="password"
            autoComplete="new-password"
            value={value ?? ''}
            onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}
          />
        )}
      </FormField>
      <div className="grid gap-5 sm:grid-cols-2">
        <FormField<MailboxFields, 'folder'> name="folder" label={t('folder')}>
          {(field) => <Input {...field} dir="auto" />}
        </FormField>
        <FormField<MailboxFields, 'everyMinutes'> name="everyMinutes" label={t('every')}>
          {({ onChange, ...field }) => (
            <NativeSelect {...field} onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}>
              {READ_EVERY.map((minutes) => (
                <option key={minutes} value={minutes}>
                  {t('minutes', { minutes })}
                </option>
              ))}
            </NativeSelect>
          )}
        </FormField>
        <FormField<MailboxFields, 'afterwards'> name="afterwards" label={t('after')}>
          {(field) => (
            <NativeSelect {...field}>
              {AFTERWARDS.map((one) => (
                <option key={one} value={one}>
                  {t(`choices.${one}`)}
                </option>
              ))}
            </NativeSelect>
          )}
        </FormField>
        {isMoving && (
          <FormField<MailboxFields, 'moveTo'> name="moveTo" label={t('moveTo')}>
            {({ value, onChange, ...field }) => (
              <Input
                {...field}
                dir="auto"
                value={value ?? ''}
                onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
              />
            )}
          </FormField>
        )}
      </div>
    </FormDialogContent>
  )
}
