'use client'

import { Plus, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFieldArray } from 'react-hook-form'
import type { z } from 'zod'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { Switch } from '@/components/ui/switch'
import { TagInput } from '@/components/ui/tag-input'
import { Textarea } from '@/components/ui/textarea'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { DAYS, updateAgentInput } from '@/lib/agents/schema'
import { updateAgentAction } from '../actions'
import { type AnsweredChannel, AnsweredChannels } from './answered-channels'
import { BusinessHoursField } from './business-hours-field'

type Values = z.input<typeof updateAgentInput>
type Agent = Required<Omit<Values, 'handover'>> & {
  handover: { onRequest: boolean; onUnknown: boolean; phrases: string[] }
}

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'ar', 'tr']

export function AgentForm({
  agent,
  isReadOnly,
  defaultTimeZone,
}: {
  agent: Agent & { isDefault?: boolean }
  isReadOnly: boolean
  defaultTimeZone: string
}) {
  const t = useTranslations('agents')
  const languageNames = new Intl.DisplayNames([useLocale()], { type: 'language' })
  const router = useRouter()
  const [version, setVersion] = useState(agent.version)
  const { isDefault: _, ...values } = agent
  const of = useServerForm({
    schema: updateAgentInput,
    defaultValues: values as Values,
    action: (input) => updateAgentAction({ ...input, version }),
    onSuccess: (saved) => {
      setVersion(saved.version)
      toast.success(t('saved'))
      router.refresh()
    },
  })
  const examples = useFieldArray({ control: of.form.control, name: 'examples' })

  return (
    <Form of={of}>
      <fieldset disabled={isReadOnly} className="grid gap-6">
        <Card>
          <CardHeader title={t('voice.title')} description={t('voice.description')} />
          <CardBody className="grid gap-5">
            <div className="grid gap-5 sm:grid-cols-2">
              <FormField name="name" label={t('voice.name')} required>
                {(field) => <Input {...field} value={String(field.value ?? '')} maxLength={60} />}
              </FormField>
              <FormField name="language" label={t('voice.language')}>
                {(field) => (
                  <NativeSelect {...field} value={String(field.value ?? 'en')}>
                    {LANGUAGES.map((value) => (
                      <option key={value} value={value}>
                        {languageNames.of(value)}
                      </option>
                    ))}
                  </NativeSelect>
                )}
              </FormField>
              <FormField name="tone" label={t('voice.tone')} hint={t('voice.toneHint')}>
                {(field) => <Input {...field} value={String(field.value ?? '')} />}
              </FormField>
              <FormField name="style" label={t('voice.style')} hint={t('voice.styleHint')}>
                {(field) => <Input {...field} value={String(field.value ?? '')} />}
              </FormField>
            </div>
            <FormField name="greeting" label={t('voice.greeting')} hint={t('voice.greetingHint')}>
              {(field) => <Textarea {...field} value={String(field.value ?? '')} rows={2} />}
            </FormField>
            <FormField name="suggestions" label={t('voice.suggestions')} hint={t('voice.suggestionsHint')}>
              {(field) => <TagInput value={field.value as string[]} onValueChange={field.onChange} />}
            </FormField>
          </CardBody>
        </Card>

        <Card>
          <CardHeader title={t('instructions.title')} description={t('instructions.description')} />
          <CardBody className="grid gap-5">
            <FormField name="instructions" label={t('instructions.title')} hideLabel>
              {(field) => (
                <Textarea
                  {...field}
                  value={String(field.value ?? '')}
                  rows={6}
                  placeholder={t('instructions.placeholder')}
                />
              )}
            </FormField>
            <FormField
              name="model"
              label={t('instructions.model')}
              optional={t('instructions.optional')}
              hint={t('instructions.modelHint')}
            >
              {(field) => (
                <Input
                  {...field}
                  value={String(field.value ?? '')}
                  onChange={(event) => field.onChange(event.currentTarget.value || null)}
                />
              )}
            </FormField>
            <div className="grid gap-3">
              <p className="font-medium text-fg text-sm">{t('instructions.examples')}</p>
              {examples.fields.map((entry, index) => (
                <div key={entry.id} className="grid gap-3 rounded-lg border border-line p-4">
                  <FormField name={`examples.${index}.input`} label={t('instructions.customerAsks')}>
                    {(field) => <Input {...field} value={String(field.value ?? '')} />}
                  </FormField>
                  <FormField name={`examples.${index}.output`} label={t('instructions.agentAnswers')}>
                    {(field) => <Textarea {...field} value={String(field.value ?? '')} rows={2} />}
                  </FormField>
                  <div>
                    <Button size="sm" variant="ghost" onClick={() => examples.remove(index)}>
                      <Trash2 aria-hidden /> {t('instructions.remove')}
                    </Button>
                  </div>
                </div>
              ))}
              <div>
                <Button
                  size="sm"
                  onClick={() => examples.append({ input: '', output: '' })}
                  disabled={examples.fields.length >= 12}
                >
                  <Plus aria-hidden /> {t('instructions.add')}
                </Button>
              </div>
            </div>
          </CardBody>
        </Card>

        <Card>
          <CardHeader title={t('handover.title')} description={t('handover.description')} />
          <CardBody className="grid gap-5">
            <FormField name="channels" label={t('channels.label')} hint={t('channels.hint')} isGroup>
              {(field) => (
                <AnsweredChannels value={(field.value as AnsweredChannel[]) ?? []} onValueChange={field.onChange} />
              )}
            </FormField>
            <FormField name="handover.onRequest" label={t('handover.onRequest')}>
              {(field) => <Switch checked={Boolean(field.value)} onCheckedChange={field.onChange} />}
            </FormField>
            <FormField name="handover.onUnknown" label={t('handover.onUnknown')}>
              {(field) => <Switch checked={Boolean(field.value)} onCheckedChange={field.onChange} />}
            </FormField>
            <FormField name="handover.phrases" label={t('handover.phrases')} hint={t('handover.phrasesHint')}>
              {(field) => <TagInput value={(field.value as string[]) ?? []} onValueChange={field.onChange} />}
            </FormField>
            <FormField name="status" label={t('handover.status')}>
              {(field) => (
                <NativeSelect {...field} value={String(field.value)}>
                  <option value="active">{t('handover.active')}</option>
                  <option value="paused">{t('handover.pausedLong')}</option>
                </NativeSelect>
              )}
            </FormField>
          </CardBody>
        </Card>

        <Card>
          <CardHeader title={t('hours.title')} description={t('hours.description')} />
          <CardBody>
            <FormField name="businessHours" label={t('hours.label')} hideLabel isGroup>
              {(field) => (
                <BusinessHoursField
                  value={field.value ?? null}
                  onValueChange={field.onChange}
                  days={DAYS}
                  defaultTimeZone={defaultTimeZone}
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
