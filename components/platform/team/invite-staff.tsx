'use client'

import { UserPlus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import type { FormResult } from '@/components/ui/form-result'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { STAFF_ROLES, type StaffRole } from '@/lib/operations/schema'
import { inviteStaffInput } from '@/lib/team/schema'

type Invite = (input: { email: string; name: string; role: StaffRole }) => Promise<FormResult>

function InviteForm({ invite, onDone }: { invite: Invite; onDone: () => void }) {
  const t = useTranslations('console.team')
  const roles = useTranslations('console.roles')
  const router = useRouter()
  const form = useServerForm({
    schema: inviteStaffInput,
    defaultValues: { email: '', name: '', role: 'support' },
    action: invite,
    onSuccess: () => {
      onDone()
      toast.success(t('invited'))
      router.refresh()
    },
  })
  return (
    <Form of={form}>
      <FormField name="email" label={t('email')} required>
        {(field) => <Input {...field} type="email" autoComplete="off" autoFocus dir="ltr" />}
      </FormField>
      <FormField name="name" label={t('name')} required>
        {(field) => <Input {...field} autoComplete="off" />}
      </FormField>
      <FormField name="role" label={t('role')}>
        {(field) => (
          <NativeSelect {...field}>
            {STAFF_ROLES.map((role) => (
              <option key={role} value={role}>
                {roles(role)}
              </option>
            ))}
          </NativeSelect>
        )}
      </FormField>
      <div className="flex justify-end">
        <SubmitButton>{t('send')}</SubmitButton>
      </div>
    </Form>
  )
}

/** Asks somebody by e-mail to join the platform's team. */
export function InviteStaff({ invite }: { invite: Invite }) {
  const t = useTranslations('console.team')
  const [isOpen, setOpen] = useState(false)
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="primary">
          <UserPlus aria-hidden />
          {t('invite')}
        </Button>
      </DialogTrigger>
      <DialogContent title={t('invite')} description={t('inviteHint')}>
        <InviteForm invite={invite} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  )
}
