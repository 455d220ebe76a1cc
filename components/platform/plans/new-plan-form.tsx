'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { Card, CardBody, CardFooter } from '@/components/ui/card'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import type { FormResult } from '@/components/ui/form-result'
import { Input } from '@/components/ui/input'
import { useServerForm } from '@/components/ui/use-server-form'
import { createPlanInput } from '@/lib/billing/schema'
import { TermsFields } from './terms-fields'

type Fields = z.input<typeof createPlanInput>

type NewPlanFormProps = { start: Fields; create: (input: Fields) => Promise<FormResult<{ id: string }>> }

export function NewPlanForm({ start, create }: NewPlanFormProps) {
  const t = useTranslations('console.plans')
  const router = useRouter()
  const form = useServerForm({
    schema: createPlanInput,
    defaultValues: start,
    action: create,
    onSuccess: ({ id }) => router.push(`/plans/${id}`),
  })
  return (
    <Form of={form}>
      <Card>
        <CardBody className="grid gap-6">
          <FormField<Fields> name="id" label={t('id')} hint={t('idHint')} required>
            {(field) => (
              <Input {...field} value={String(field.value ?? '')} maxLength={40} autoComplete="off" dir="ltr" />
            )}
          </FormField>
          <TermsFields />
        </CardBody>
        <CardFooter>
          <SubmitButton>{t('create')}</SubmitButton>
        </CardFooter>
      </Card>
    </Form>
  )
}
