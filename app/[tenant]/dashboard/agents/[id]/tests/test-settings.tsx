'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { Switch } from '@/components/ui/switch'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { type EvaluationSettingsView, updateSettingsInput } from '@/lib/evaluations/schema'
import { updateTestSettingsAction } from '../../actions'

type Props = { agentId: string; settings: EvaluationSettingsView; isReadOnly: boolean }

/** When tests run by themselves, who scores, and what publishing does where they do not hold. */
export function TestSettings({ agentId, settings, isReadOnly }: Props) {
  const t = useTranslations('agents.tests.settings')
  const router = useRouter()
  const of = useServerForm({
    schema: updateSettingsInput,
    defaultValues: { agentId, ...settings },
    action: updateTestSettingsAction,
    onSuccess: () => {
      toast.success(t('saved'))
      router.refresh()
    },
  })
  return (
    <Form of={of}>
      <fieldset disabled={isReadOnly}>
        <Card>
          <CardHeader title={t('title')} description={isReadOnly ? t('readOnly') : undefined} />
          <CardBody className="grid gap-5">
            <FormField name="isAutomatic" label={t('automatic')} hint={t('automaticHint')}>
              {(field) => <Switch checked={Boolean(field.value)} onCheckedChange={field.onChange} />}
            </FormField>
            <FormField name="usesJudge" label={t('judge')} hint={t('judgeHint')}>
              {(field) => <Switch checked={Boolean(field.value)} onCheckedChange={field.onChange} />}
            </FormField>
            <FormField name="samplePercent" label={t('sample')} hint={t('sampleHint')} className="max-w-md">
              {(field) => (
                <Input
                  {...field}
                  type="number"
                  min={0}
                  max={100}
                  value={String(field.value ?? '')}
                  onChange={(event) => field.onChange(event.currentTarget.valueAsNumber)}
                />
              )}
            </FormField>
            <FormField name="gate" label={t('gate')} className="max-w-md">
              {(field) => (
                <NativeSelect {...field} value={String(field.value)}>
                  <option value="ask">{t('gates.ask')}</option>
                  <option value="block">{t('gates.block')}</option>
                </NativeSelect>
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
