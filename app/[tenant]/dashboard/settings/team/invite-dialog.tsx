'use client'

import { UserPlus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { RadioGroup } from '@/components/ui/radio-group'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { ASSIGNABLE_ROLES, inviteInput } from '@/lib/team/schema'
import { inviteMember } from './actions'

export function InviteDialog() {
  const t = useTranslations('team')
  const [isOpen, setOpen] = useState(false)
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="primary">
          <UserPlus aria-hidden />
          {t('invite.open')}
        </Button>
      </DialogTrigger>
      <DialogContent title={t('invite.title')} description={t('invite.description')}>
        <InviteForm onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  )
}

function InviteForm({ onDone }: { onDone: () => void }) {
  const t = useTranslations('team')
  const ui = useTranslations('ui')
  const router = useRouter()
  const form = useServerForm({
    schema: inviteInput,
    defaultValues: { email: '', role: 'agent' },
    action: inviteMember,
    onSuccess: ({ email }) => {
      toast.success(t('invite.sent', { email }))
      onDone()
      router.refresh()
    },
  })
  return (
    <Form of={form}>
      <FormField<{ email: string }> name="email" label={t('invite.email')} required>
        {(field) => <Input {...field} type="email" autoComplete="off" inputMode="email" autoFocus />}
      </FormField>
      <FormField<{ role: string }> name="role" label={t('invite.role')} isGroup>
        {(field) => (
          <RadioGroup
            value={field.value}
            onValueChange={field.onChange}
            options={ASSIGNABLE_ROLES.map((value) => ({
              value,
              label: t(`roles.${value}`),
              description: t(`roleHints.${value}`),
            }))}
          />
        )}
      </FormField>
      <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
        <DialogClose asChild>
          <Button>{ui('cancel')}</Button>
        </DialogClose>
        <SubmitButton>{t('invite.submit')}</SubmitButton>
      </div>
    </Form>
  )
}
