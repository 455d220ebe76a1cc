'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { z } from 'zod'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardFooter } from '@/components/ui/card'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { type AiSettingsView, updateAiSettingsInput } from '@/lib/ai/schema'
import { testAiConnectionAction, updateAiSettingsAction } from './actions'

type Values = z.input<typeof updateAiSettingsInput>

export function AiProviderForm({ settings, isReadOnly }: { settings: AiSettingsView; isReadOnly: boolean }) {
  const router = useRouter()
  const [check, setCheck] = useState<{ isGood: boolean; text: string } | null>(null)
  const [isTesting, setTesting] = useState(false)
  const of = useServerForm({
    schema: updateAiSettingsInput,
    defaultValues: {
      baseUrl: settings.baseUrl,
      chatModel: settings.chatModel,
      embeddingModel: settings.embeddingModel,
    } as Values,
    action: updateAiSettingsAction,
    onSuccess: () => {
      toast.success('Saved')
      router.refresh()
    },
  })

  async function test() {
    setTesting(true)
    const result = await testAiConnectionAction({})
    setTesting(false)
    if (!result.ok) setCheck({ isGood: false, text: result.message })
    else if (result.data.ok)
      setCheck({ isGood: true, text: `The provider answers. It offers ${result.data.models.length} models.` })
    else setCheck({ isGood: false, text: result.data.message })
  }

  const text = (value: unknown) => (value === null || value === undefined ? '' : String(value))
  return (
    <Form of={of}>
      <fieldset disabled={isReadOnly}>
        <Card>
          <CardBody className="grid gap-5">
            {check && <Alert tone={check.isGood ? 'success' : 'danger'} title={check.text} isLive />}
            <FormField
              name="apiKey"
              label="API key"
              hint={
                settings.apiKeyHint
                  ? `Saved: ${settings.apiKeyHint}. Type a new one to replace it.`
                  : 'Stored encrypted; only its last four characters are ever shown.'
              }
            >
              {(field) => (
                <Input
                  {...field}
                  value={text(field.value)}
                  type="password"
                  autoComplete="off"
                  onChange={(event) => field.onChange(event.currentTarget.value || undefined)}
                />
              )}
            </FormField>
            <FormField
              name="baseUrl"
              label="Address"
              optional="optional"
              hint="Empty: OpenAI. Any compatible server works."
            >
              {(field) => (
                <Input
                  {...field}
                  value={text(field.value)}
                  placeholder="https://api.openai.com/v1"
                  onChange={(event) => field.onChange(event.currentTarget.value || null)}
                />
              )}
            </FormField>
            <div className="grid gap-5 sm:grid-cols-2">
              <FormField name="chatModel" label="Model">
                {(field) => (
                  <Input
                    {...field}
                    value={text(field.value)}
                    placeholder={settings.effectiveModel}
                    onChange={(event) => field.onChange(event.currentTarget.value || null)}
                  />
                )}
              </FormField>
              <FormField name="embeddingModel" label="Embedding model" optional="optional">
                {(field) => (
                  <Input
                    {...field}
                    value={text(field.value)}
                    onChange={(event) => field.onChange(event.currentTarget.value || null)}
                  />
                )}
              </FormField>
            </div>
          </CardBody>
          {!isReadOnly && (
            <CardFooter>
              <Button loading={isTesting} onClick={test}>
                Test connection
              </Button>
              {settings.apiKeyHint && (
                <Button
                  variant="ghost"
                  onClick={async () => {
                    const result = await updateAiSettingsAction({ apiKey: null })
                    if (result.ok) toast.success('Key removed')
                    else toast.error(result.message)
                    router.refresh()
                  }}
                >
                  Remove key
                </Button>
              )}
              <SubmitButton />
            </CardFooter>
          )}
        </Card>
      </fieldset>
    </Form>
  )
}
