'use client'

import { Plus, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
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
import { BusinessHoursField } from './business-hours-field'

type Values = z.input<typeof updateAgentInput>
type Agent = Required<Omit<Values, 'handover'>> & {
  handover: { onRequest: boolean; onUnknown: boolean; phrases: string[] }
}

const LANGUAGES = {
  en: 'English',
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  it: 'Italian',
  nl: 'Dutch',
  pt: 'Portuguese',
  ar: 'Arabic',
  tr: 'Turkish',
}

export function AgentForm({
  agent,
  isReadOnly,
  defaultTimeZone,
}: {
  agent: Agent & { isDefault?: boolean }
  isReadOnly: boolean
  defaultTimeZone: string
}) {
  const router = useRouter()
  const [version, setVersion] = useState(agent.version)
  const { isDefault: _, ...values } = agent
  const of = useServerForm({
    schema: updateAgentInput,
    defaultValues: values as Values,
    action: (input) => updateAgentAction({ ...input, version }),
    onSuccess: (saved) => {
      setVersion(saved.version)
      toast.success('Saved')
      router.refresh()
    },
  })
  const examples = useFieldArray({ control: of.form.control, name: 'examples' })

  return (
    <Form of={of}>
      <fieldset disabled={isReadOnly} className="grid gap-6">
        <Card>
          <CardHeader title="Voice" description="How the agent introduces itself and writes." />
          <CardBody className="grid gap-5">
            <div className="grid gap-5 sm:grid-cols-2">
              <FormField name="name" label="Name" required>
                {(field) => <Input {...field} value={String(field.value ?? '')} maxLength={60} />}
              </FormField>
              <FormField name="language" label="Language when in doubt">
                {(field) => (
                  <NativeSelect {...field} value={String(field.value ?? 'en')}>
                    {Object.entries(LANGUAGES).map(([value, label]) => (
                      <option key={value} value={value}>
                        {label}
                      </option>
                    ))}
                  </NativeSelect>
                )}
              </FormField>
              <FormField name="tone" label="Tone" hint="Caring, trustworthy, and informative">
                {(field) => <Input {...field} value={String(field.value ?? '')} />}
              </FormField>
              <FormField name="style" label="Style" hint="Short answers with examples">
                {(field) => <Input {...field} value={String(field.value ?? '')} />}
              </FormField>
            </div>
            <FormField name="greeting" label="Greeting" hint="The first words in the chat window.">
              {(field) => <Textarea {...field} value={String(field.value ?? '')} rows={2} />}
            </FormField>
            <FormField name="suggestions" label="Suggested questions" hint="Up to six. Customers can press them.">
              {(field) => <TagInput value={field.value as string[]} onValueChange={field.onChange} />}
            </FormField>
          </CardBody>
        </Card>

        <Card>
          <CardHeader
            title="Instructions"
            description="What it must know about your company beyond the knowledge base."
          />
          <CardBody className="grid gap-5">
            <FormField name="instructions" label="Instructions" hideLabel>
              {(field) => (
                <Textarea
                  {...field}
                  value={String(field.value ?? '')}
                  rows={6}
                  placeholder="Offer a call back for orders above 500 euros."
                />
              )}
            </FormField>
            <FormField
              name="model"
              label="Model"
              optional="optional"
              hint="Empty: the model of Settings › AI provider."
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
              <p className="font-medium text-fg text-sm">Examples</p>
              {examples.fields.map((entry, index) => (
                <div key={entry.id} className="grid gap-3 rounded-lg border border-line p-4">
                  <FormField name={`examples.${index}.input`} label="Customer asks">
                    {(field) => <Input {...field} value={String(field.value ?? '')} />}
                  </FormField>
                  <FormField name={`examples.${index}.output`} label="Agent answers">
                    {(field) => <Textarea {...field} value={String(field.value ?? '')} rows={2} />}
                  </FormField>
                  <div>
                    <Button size="sm" variant="ghost" onClick={() => examples.remove(index)}>
                      <Trash2 aria-hidden /> Remove
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
                  <Plus aria-hidden /> Add an example
                </Button>
              </div>
            </div>
          </CardBody>
        </Card>

        <Card>
          <CardHeader title="Handing over" description="When a person is called." />
          <CardBody className="grid gap-5">
            <FormField name="handover.onRequest" label="When the customer asks for a person">
              {(field) => <Switch checked={Boolean(field.value)} onCheckedChange={field.onChange} />}
            </FormField>
            <FormField name="handover.onUnknown" label="When the knowledge has no answer">
              {(field) => <Switch checked={Boolean(field.value)} onCheckedChange={field.onChange} />}
            </FormField>
            <FormField
              name="handover.phrases"
              label="Words that call a person at once"
              hint="For example: complaint, emergency"
            >
              {(field) => <TagInput value={(field.value as string[]) ?? []} onValueChange={field.onChange} />}
            </FormField>
            <FormField name="status" label="Status">
              {(field) => (
                <NativeSelect {...field} value={String(field.value)}>
                  <option value="active">Answers customers</option>
                  <option value="paused">Paused: people answer</option>
                </NativeSelect>
              )}
            </FormField>
          </CardBody>
        </Card>

        <Card>
          <CardHeader
            title="Business hours"
            description="When people are there. Outside, customers read your notice and may leave an e-mail address."
          />
          <CardBody>
            <FormField name="businessHours" label="Hours" hideLabel isGroup>
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
