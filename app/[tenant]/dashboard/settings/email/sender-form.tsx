'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { type SenderView, updateSenderInput } from '@/lib/sender/schema'
import { updateSenderAction } from './actions'

type Values = z.input<typeof updateSenderInput>
type SenderFormProps = { sender: SenderView; companyName: string; isReadOnly: boolean }

export function SenderForm({ sender, companyName, isReadOnly }: SenderFormProps) {
  const t = useTranslations('emailSender')
  const router = useRouter()
  const of = useServerForm({
    schema: updateSenderInput,
    defaultValues: {
      fromName: sender.fromName,
      fromAddress: sender.fromAddress,
      replyTo: sender.replyTo,
      returnPathDomain: sender.returnPathDomain,
    } as Values,
    action: updateSenderAction,
    onSuccess: () => {
      toast.success(t('saved'))
      router.refresh()
    },
  })
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  return (
    <Form of={of}>
      <fieldset disabled={isReadOnly}>
        <Card>
          <CardHeader title={t('sender')} description={t('senderHint')} />
          <CardBody className="grid gap-5">
            <FormField name="fromName" label={t('fromName')}>
              {(field) => (
                <Input
                  {...field}
                  value={text(field.value)}
                  placeholder={companyName}
                  onChange={(event) => field.onChange(event.currentTarget.value || null)}
                />
              )}
            </FormField>
            <FormField name="fromAddress" label={t('fromAddress')} hint={t('fromAddressHint')}>
              {(field) => (
                <Input
                  {...field}
                  value={text(field.value)}
                  dir="ltr"
                  type="email"
                  placeholder="hello@example.com"
                  onChange={(event) => field.onChange(event.currentTarget.value || null)}
                />
              )}
            </FormField>
            <FormField name="replyTo" label={t('replyTo')} hint={t('replyToHint')}>
              {(field) => (
                <Input
                  {...field}
                  value={text(field.value)}
                  dir="ltr"
                  type="email"
                  onChange={(event) => field.onChange(event.currentTarget.value || null)}
                />
              )}
            </FormField>
            <FormField name="returnPathDomain" label={t('returnPath')} hint={t('returnPathHint')}>
              {(field) => (
                <Input
                  {...field}
                  value={text(field.value)}
                  dir="ltr"
                  placeholder="bounces.example.com"
                  onChange={(event) => field.onChange(event.currentTarget.value || null)}
                />
              )}
            </FormField>
          </CardBody>
          {!isReadOnly && (
            <CardFooter>
              <SubmitButton />
            </CardFooter>
          )}
        </Card>
      </fieldset>
    </Form>
  )
}
