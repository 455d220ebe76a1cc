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
import { NativeSelect } from '@/components/ui/native-select'
import { useServerForm } from '@/components/ui/use-server-form'
import { MAIL_HOOKS, type MailHookKind, saveMailHookInput } from '@/lib/mail-intake/schema'
import { saveMailHookAction } from './actions'

/** @param kind the provider whose key is replaced; without it another one is set up. @param taken those that are there */
type Props = { kind?: MailHookKind; taken: readonly MailHookKind[] }

/** Sets up a provider's webhook, or gives it another key. */
export function MailHookDialog({ kind, taken }: Props) {
  const t = useTranslations('emailSender.hooks')
  const [isOpen, setOpen] = useState(false)
  const choices = kind ? [kind] : MAIL_HOOKS.filter((one) => !taken.includes(one))
  const [first] = choices
  if (!first) return null
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button>
          {!kind && <Plus aria-hidden />}
          {t(kind ? 'change' : 'add')}
        </Button>
      </DialogTrigger>
      {isOpen && <MailHookForm choices={choices} first={first} isNew={!kind} onClose={() => setOpen(false)} />}
    </Dialog>
  )
}

type FormProps = { choices: readonly MailHookKind[]; first: MailHookKind; isNew: boolean; onClose: () => void }

function MailHookForm({ choices, first, isNew, onClose }: FormProps) {
  const t = useTranslations('emailSender.hooks')
  const router = useRouter()
  const of = useServerForm({
    schema: saveMailHookInput,
    defaultValues: { kind: first },
    action: saveMailHookAction,
    onSuccess: () => {
      onClose()
      router.refresh()
    },
  })
  const kind = of.form.watch('kind')
  return (
    <FormDialogContent
      of={of}
      title={t(isNew ? 'add' : 'change')}
      description={t(`setUp.${kind}`)}
      submit={t('save')}
      onClose={onClose}
    >
      <div className="grid gap-5">
        {isNew && (
          <FormField name="kind" label={t('provider')}>
            {(field) => (
              <NativeSelect
                {...field}
                onChange={(event) => field.onChange(choices.find((one) => one === event.currentTarget.value) ?? first)}
              >
                {choices.map((one) => (
                  <option key={one} value={one}>
                    {t(`kinds.${one}`)}
                  </option>
                ))}
              </NativeSelect>
            )}
          </FormField>
        )}
        {kind !== 'postmark' && (
          <FormField name="key" label={t(`keys.${kind}`)} hint={t(`keyHints.${kind}`)}>
            {({ value, onChange, ...field }) => (
              <Input
                {...field}
                dir="ltr"
                autoComplete="off"
                type={kind === 'mailgun' ? 'password' : 'text'}
                value={String(value ?? '')}
                onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}
              />
            )}
          </FormField>
        )}
      </div>
    </FormDialogContent>
  )
}
