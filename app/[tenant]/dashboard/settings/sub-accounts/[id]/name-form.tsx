'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { updateSubAccountInput } from '@/lib/sub-accounts/schema'
import { updateSubAccount } from '../actions'

/** What the sub-account is called, on its own pages too unless its look names it otherwise. */
export function NameForm({ id, name }: { id: string; name: string }) {
  const t = useTranslations('subAccounts.rename')
  const router = useRouter()
  const form = useServerForm({
    schema: updateSubAccountInput,
    defaultValues: { id, name },
    action: updateSubAccount,
    onSuccess: () => {
      toast.success(t('done'))
      router.refresh()
    },
  })
  return (
    <Card>
      <Form of={form} className="block">
        <CardHeader title={t('title')} />
        <CardBody>
          <FormField<{ name: string }> name="name" label={t('title')} hideLabel className="max-w-md">
            {(field) => <Input {...field} autoComplete="off" />}
          </FormField>
        </CardBody>
        <CardFooter hint={t('hint')}>
          <SubmitButton>{t('submit')}</SubmitButton>
        </CardFooter>
      </Form>
    </Card>
  )
}
