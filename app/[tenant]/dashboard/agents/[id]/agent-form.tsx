'use client'

import { Plus, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
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
import { useUnsavedWarning } from '@/components/ui/use-unsaved-warning'
import { type AgentContent, updateAgentInput } from '@/lib/agents/schema'
import { updateAgentAction } from '../actions'
import { BusinessHoursField } from './business-hours-field'

type Values = z.input<typeof updateAgentInput>

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'ar', 'tr']

type Props = {
  id: string
  version: number
  /** The draft, or what is live. */
  settings: AgentContent
  isReadOnly: boolean
  defaultTimeZone: string
}

/** What the agent says and when it calls a person; saved as a draft. */
export function AgentForm({ id, version, settings, isReadOnly, defaultTimeZone }: Props) {
  const t = useTranslations('agents')
  const languageNames = new Intl.DisplayNames([useLocale()], { type: 'language' })
  const router = useRouter()
  const { name, tone, style, language, instructions, model, greeting, suggestions, examples, handover, businessHours } =
    settings
  const of = useServerForm({
    schema: updateAgentInput,
    defaultValues: {
      id,
      version,
      name,
      tone,
      style,
      language,
      instructions,
      model,
      greeting,
      suggestions,
      examples,
      handover,
      businessHours,
    } as Values,
    action: updateAgentAction,
    onSuccess: () => {
      toast.success(t('saved'))
      router.refresh()
    },
  })
  useUnsavedWarning(of.form.formState.isDirty)
  const rows = useFieldArray({ control: of.form.control, name: 'examples' })

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
              {rows.fields.map((entry, index) => (
                <div key={entry.id} className="grid gap-3 rounded-lg border border-line p-4">
                  <FormField name={`examples.${index}.input`} label={t('instructions.customerAsks')}>
                    {(field) => <Input {...field} value={String(field.value ?? '')} />}
                  </FormField>
                  <FormField name={`examples.${index}.output`} label={t('instructions.agentAnswers')}>
                    {(field) => <Textarea {...field} value={String(field.value ?? '')} rows={2} />}
                  </FormField>
                  <div>
                    <Button size="sm" variant="ghost" onClick={() => rows.remove(index)}>
                      <Trash2 aria-hidden /> {t('instructions.remove')}
                    </Button>
                  </div>
                </div>
              ))}
              <div>
                <Button
                  size="sm"
                  onClick={() => rows.append({ input: '', output: '' })}
                  disabled={rows.fields.length >= 12}
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
            <FormField name="handover.onRequest" label={t('handover.onRequest')}>
              {(field) => <Switch checked={Boolean(field.value)} onCheckedChange={field.onChange} />}
            </FormField>
            <FormField name="handover.onUnknown" label={t('handover.onUnknown')}>
              {(field) => <Switch checked={Boolean(field.value)} onCheckedChange={field.onChange} />}
            </FormField>
            <FormField name="handover.phrases" label={t('handover.phrases')} hint={t('handover.phrasesHint')}>
              {(field) => <TagInput value={(field.value as string[]) ?? []} onValueChange={field.onChange} />}
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
                  defaultTimeZone={defaultTimeZone}
                />
              )}
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
