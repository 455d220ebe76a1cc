'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import type { FormResult } from '@/components/ui/form-result'
import { Input } from '@/components/ui/input'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { revisePlanInput } from '@/lib/billing/schema'
import { TermsFields } from './terms-fields'

type Fields = z.input<typeof revisePlanInput>

type PlanEditorProps = {
  start: Fields
  revise: (input: Fields) => Promise<FormResult<{ version: number; isNewVersion: boolean }>>
}

/** Edits what new companies get: the change becomes a version of its own. */
export function PlanEditor({ start, revise }: PlanEditorProps) {
  const t = useTranslations('console.plans')
  const router = useRouter()
  const form = useServerForm({
    schema: revisePlanInput,
    defaultValues: start,
    action: revise,
    onSuccess: ({ version, isNewVersion }) => {
      toast.success(isNewVersion ? t('madeVersion', { version }) : t('saved'))
      router.refresh()
    },
  })
  return (
    <Form of={form}>
      <Card>
        <CardHeader title={t('editTitle')} description={t('editHint')} />
        <CardBody className="grid gap-6">
          <TermsFields />
          <FormField<Fields> name="note" label={t('note')} hint={t('noteHint')} required>
            {(field) => <Input {...field} value={String(field.value ?? '')} maxLength={300} autoComplete="off" />}
          </FormField>
        </CardBody>
        <CardFooter hint={t('runningStay')}>
          <SubmitButton>{t('save')}</SubmitButton>
        </CardFooter>
      </Card>
    </Form>
  )
}
