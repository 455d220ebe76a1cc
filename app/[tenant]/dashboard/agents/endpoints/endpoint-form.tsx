'use client'

import { Plus, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useFieldArray } from 'react-hook-form'
import type { z } from 'zod'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { Switch } from '@/components/ui/switch'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { useUnsavedWarning } from '@/components/ui/use-unsaved-warning'
import { type CompanyToolView, createToolInput, PARAMETER_TYPES, TOOL_METHODS } from '@/lib/agents/schema'
import { createToolAction, updateToolAction } from '../actions'

type Values = z.input<typeof createToolInput>

const NEW: Values = {
  name: '',
  purpose: '',
  method: 'GET',
  urlTemplate: '',
  parameters: [],
  isEffect: false,
  timeoutMs: 8_000,
  retries: 0,
  headers: [],
}

/** What a tool of the company is called, where it is and what it is told; secrets are written and never read. */
export function EndpointForm({ tool, isReadOnly = false }: { tool: CompanyToolView | null; isReadOnly?: boolean }) {
  const t = useTranslations('agents.endpoints')
  const router = useRouter()
  const { id, version, headerNames, ...known } = tool ?? { ...NEW, id: '', version: 0, headerNames: [] as string[] }
  const of = useServerForm({
    schema: createToolInput,
    defaultValues: { ...known, headers: [] } as Values,
    action: ({ headers, ...values }) =>
      tool
        ? updateToolAction({ ...values, toolId: id, version, ...(headers.length > 0 ? { headers } : {}) })
        : createToolAction({ ...values, headers }),
    onSuccess: (saved) => {
      toast.success(t('saved'))
      if (tool) router.refresh()
      else router.push(`/dashboard/agents/endpoints/${saved.id}`)
    },
  })
  useUnsavedWarning(of.form.formState.isDirty)
  const parameters = useFieldArray({ control: of.form.control, name: 'parameters' })
  const headers = useFieldArray({ control: of.form.control, name: 'headers' })
  return (
    <Form of={of}>
      <fieldset disabled={isReadOnly} className="grid gap-6">
        <Card>
          <CardHeader title={t('what')} />
          <CardBody className="grid gap-5">
            <FormField name="name" label={t('name')} hint={t('nameHint')} required>
              {(field) => <Input {...field} value={String(field.value ?? '')} maxLength={40} dir="ltr" />}
            </FormField>
            <FormField name="purpose" label={t('purpose')} hint={t('purposeHint')} required>
              {(field) => <Input {...field} value={String(field.value ?? '')} maxLength={500} />}
            </FormField>
            <div className="grid gap-5 sm:grid-cols-[8rem_minmax(0,1fr)]">
              <FormField name="method" label={t('method')}>
                {(field) => (
                  <NativeSelect {...field} value={String(field.value)}>
                    {TOOL_METHODS.map((method) => (
                      <option key={method} value={method}>
                        {method}
                      </option>
                    ))}
                  </NativeSelect>
                )}
              </FormField>
              <FormField name="urlTemplate" label={t('address')} hint={t('addressHint')} required>
                {(field) => <Input {...field} value={String(field.value ?? '')} dir="ltr" inputMode="url" />}
              </FormField>
            </div>
            <FormField name="isEffect" label={t('isEffect')} hint={t('isEffectHint')}>
              {(field) => <Switch checked={Boolean(field.value)} onCheckedChange={field.onChange} />}
            </FormField>
          </CardBody>
        </Card>
        <Card>
          <CardHeader title={t('parameters')} description={t('parametersHint')} />
          <CardBody className="grid gap-3">
            {parameters.fields.map((entry, at) => (
              <div key={entry.id} className="grid gap-3 rounded-lg border border-line p-4 sm:grid-cols-2">
                <FormField name={`parameters.${at}.name`} label={t('name')}>
                  {(field) => <Input {...field} value={String(field.value ?? '')} dir="ltr" />}
                </FormField>
                <FormField name={`parameters.${at}.type`} label={t('type')}>
                  {(field) => (
                    <NativeSelect {...field} value={String(field.value)}>
                      {PARAMETER_TYPES.map((type) => (
                        <option key={type} value={type}>
                          {t(`types.${type}`)}
                        </option>
                      ))}
                    </NativeSelect>
                  )}
                </FormField>
                <FormField name={`parameters.${at}.description`} label={t('meaning')}>
                  {(field) => <Input {...field} value={String(field.value ?? '')} />}
                </FormField>
                <FormField name={`parameters.${at}.isRequired`} label={t('isRequired')}>
                  {(field) => <Switch checked={Boolean(field.value)} onCheckedChange={field.onChange} />}
                </FormField>
                <div>
                  <Button size="sm" variant="ghost" onClick={() => parameters.remove(at)}>
                    <Trash2 aria-hidden /> {t('remove')}
                  </Button>
                </div>
              </div>
            ))}
            <div>
              <Button
                size="sm"
                disabled={parameters.fields.length >= 20}
                onClick={() => parameters.append({ name: '', type: 'string', description: '', isRequired: true })}
              >
                <Plus aria-hidden /> {t('addParameter')}
              </Button>
            </div>
          </CardBody>
        </Card>
        <Card>
          <CardHeader
            title={t('headers')}
            description={
              headerNames.length > 0 ? t('headersKept', { names: headerNames.join(', ') }) : t('headersHint')
            }
          />
          <CardBody className="grid gap-3">
            {headers.fields.map((entry, at) => (
              <div key={entry.id} className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]">
                <FormField name={`headers.${at}.name`} label={t('header')}>
                  {(field) => <Input {...field} value={String(field.value ?? '')} dir="ltr" autoComplete="off" />}
                </FormField>
                <FormField name={`headers.${at}.value`} label={t('value')}>
                  {(field) => (
                    <Input {...field} value={String(field.value ?? '')} dir="ltr" type="password" autoComplete="off" />
                  )}
                </FormField>
                <Button size="sm" variant="ghost" onClick={() => headers.remove(at)}>
                  <Trash2 aria-hidden /> {t('remove')}
                </Button>
              </div>
            ))}
            <div>
              <Button
                size="sm"
                disabled={headers.fields.length >= 10}
                onClick={() => headers.append({ name: 'Authorization', value: '' })}
              >
                <Plus aria-hidden /> {t('addHeader')}
              </Button>
            </div>
            <div className="grid gap-5 sm:grid-cols-2">
              <FormField name="timeoutMs" label={t('timeout')}>
                {(field) => (
                  <Input
                    {...field}
                    type="number"
                    min={500}
                    max={20_000}
                    value={String(field.value ?? '')}
                    onChange={(event) => field.onChange(event.currentTarget.valueAsNumber)}
                  />
                )}
              </FormField>
              <FormField name="retries" label={t('retries')} hint={t('retriesHint')}>
                {(field) => (
                  <Input
                    {...field}
                    type="number"
                    min={0}
                    max={2}
                    value={String(field.value ?? '')}
                    onChange={(event) => field.onChange(event.currentTarget.valueAsNumber)}
                  />
                )}
              </FormField>
            </div>
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
