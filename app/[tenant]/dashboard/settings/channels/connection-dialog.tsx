'use client'

import { Pencil, Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import { Form, FormField } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { useServerForm } from '@/components/ui/use-server-form'
import { type ChannelKind, type ConnectionFields, type ConnectionView, connectionFields } from '@/lib/channels/schema'
import { addConnection, updateConnection } from './actions'

const FIELDS: Record<ChannelKind, readonly (keyof ConnectionFields)[]> = {
  sms: ['name', 'address', 'accountRef', 'token', 'baseUrl'],
}
const SECRETS: readonly string[] = ['token']
const OPTIONAL: readonly string[] = ['baseUrl']

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
          {t(isNew ? 'add' : 'change')}
        </Button>
      </DialogTrigger>
      {isOpen && <ConnectionForm {...props} onClose={() => setOpen(false)} />}
    </Dialog>
  )
}

function ConnectionForm({ kind, connection, onClose }: Props & { onClose: () => void }) {
  const t = useTranslations('channels')
  const ui = useTranslations('ui')
  const router = useRouter()
  const formId = useId()
  const of = useServerForm({
    schema: connectionFields,
    defaultValues: {
      name: connection?.name ?? '',
      address: connection?.address ?? '',
      accountRef: connection?.accountRef ?? '',
      baseUrl: connection?.baseUrl ?? null,
    },
    action: (values) =>
      connection ? updateConnection({ connectionId: connection.id, ...values }) : addConnection({ kind, ...values }),
    onSuccess: () => {
      onClose()
      router.refresh()
    },
  })
  return (
    <DialogContent
      title={t(connection ? 'change' : 'add')}
      description={t(`${kind}.formHint`)}
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" loading={of.form.formState.isSubmitting}>
            {t('save')}
          </Button>
        </>
      }
    >
      <Form of={of} id={formId}>
        <div className="grid gap-5">
          {FIELDS[kind].map((name) => (
            <FormField<ConnectionFields, typeof name>
              key={name}
              name={name}
              label={t(`${kind}.${name}`)}
              hint={
                SECRETS.includes(name) && connection
                  ? t('keyKept', { hint: connection.tokenHint ?? '' })
                  : t(`${kind}.${name}Hint`)
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
      </Form>
    </DialogContent>
  )
}
