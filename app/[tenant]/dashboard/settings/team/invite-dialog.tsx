'use client'

import { UserPlus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { roleName } from '@/components/team/role-name'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { RadioGroup } from '@/components/ui/radio-group'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { inviteInput, isBuiltInRole } from '@/lib/team/schema'
import { inviteMember } from './actions'

type RoleChoice = { key: string; name: string | null; description: string; isOpen: boolean }

export function InviteDialog({ roles }: { roles: readonly RoleChoice[] }) {
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
        <InviteForm roles={roles} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  )
}

function InviteForm({ roles, onDone }: { roles: readonly RoleChoice[]; onDone: () => void }) {
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
            options={roles.map(({ key, name, description, isOpen }) => ({
              value: key,
              label: roleName(t, key, name),
              description: isBuiltInRole(key) ? t(`roleHints.${key}`) : description,
              disabled: !isOpen,
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
