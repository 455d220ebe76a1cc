'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import { NativeSelect } from '@/components/ui/native-select'
import { Switch } from '@/components/ui/switch'
import { TagInput } from '@/components/ui/tag-input'
import { Textarea } from '@/components/ui/textarea'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { useUnsavedWarning } from '@/components/ui/use-unsaved-warning'
import { type Guardrails, updateAgentInput } from '@/lib/agents/schema'
import { updateAgentAction } from '../../actions'

const REDACTED = ['cards', 'ibans', 'emails', 'phones'] as const

type Props = { id: string; version: number; guardrails: Guardrails; isReadOnly: boolean }

/** An agent's limits; saved as a part of its draft. */
export function LimitsForm({ id, version, guardrails, isReadOnly }: Props) {
  const t = useTranslations('agents')
  const router = useRouter()
  const of = useServerForm({
    schema: updateAgentInput,
    defaultValues: { id, version, guardrails } as z.input<typeof updateAgentInput>,
    action: updateAgentAction,
    onSuccess: () => {
      toast.success(t('saved'))
      router.refresh()
    },
  })
  useUnsavedWarning(of.form.formState.isDirty)
  return (
    <Form of={of}>
      <fieldset disabled={isReadOnly} className="grid gap-6">
        <Card>
          <CardHeader title={t('limits.topicsTitle')} />
          <CardBody className="grid gap-5">
            <FormField name="guardrails.topics" label={t('limits.topics')} hint={t('limits.topicsHint')}>
              {(field) => <TagInput value={(field.value as string[]) ?? []} onValueChange={field.onChange} />}
            </FormField>
            <FormField name="guardrails.refusal" label={t('limits.refusal')} hint={t('limits.refusalHint')}>
              {(field) => <Textarea {...field} value={String(field.value ?? '')} rows={2} maxLength={500} />}
            </FormField>
          </CardBody>
        </Card>
        <Card>
          <CardHeader title={t('limits.disclaimerTitle')} />
          <CardBody className="grid gap-5">
            <FormField name="guardrails.disclaimer" label={t('limits.disclaimer')}>
              {(field) => <Textarea {...field} value={String(field.value ?? '')} rows={2} maxLength={500} />}
            </FormField>
            <FormField name="guardrails.disclaimerOn" label={t('limits.disclaimerOn')}>
              {(field) => (
                <NativeSelect {...field} value={String(field.value)}>
                  <option value="first">{t('limits.first')}</option>
                  <option value="all">{t('limits.all')}</option>
                </NativeSelect>
              )}
            </FormField>
          </CardBody>
        </Card>
        <Card>
          <CardHeader title={t('limits.redactTitle')} description={t('limits.redactHint')} />
          <CardBody className="grid gap-4 sm:grid-cols-2">
            {REDACTED.map((kind) => (
              <FormField key={kind} name={`guardrails.redact.${kind}`} label={t(`limits.${kind}`)}>
                {(field) => <Switch checked={Boolean(field.value)} onCheckedChange={field.onChange} />}
              </FormField>
            ))}
          </CardBody>
        </Card>
        <Card>
          <CardHeader title={t('limits.strictTitle')} description={t('limits.strictHint')} />
          <CardBody>
            <FormField name="guardrails.isStrict" label={t('limits.strict')}>
              {(field) => <Switch checked={Boolean(field.value)} onCheckedChange={field.onChange} />}
            </FormField>
          </CardBody>
        </Card>
        <Card>
          <CardHeader title={t('limits.linksTitle')} />
          <CardBody>
            <FormField name="guardrails.linkHosts" label={t('limits.linkHosts')} hint={t('limits.linkHostsHint')}>
              {(field) => <TagInput value={(field.value as string[]) ?? []} onValueChange={field.onChange} />}
            </FormField>
          </CardBody>
          {!isReadOnly && (
            <CardFooter>
              <SubmitButton>{t('saveDraft')}</SubmitButton>
            </CardFooter>
          )}
        </Card>
      </fieldset>
    </Form>
  )
}
