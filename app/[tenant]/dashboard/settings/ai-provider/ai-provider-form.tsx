'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
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
  const t = useTranslations('aiProvider')
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
      toast.success(t('saved'))
      router.refresh()
    },
  })

  async function test() {
    setTesting(true)
    const result = await testAiConnectionAction({})
    setTesting(false)
    if (!result.ok) setCheck({ isGood: false, text: result.message })
    else if (result.data.ok) setCheck({ isGood: true, text: t('answers', { count: result.data.models.length }) })
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
              label={t('key')}
              hint={settings.apiKeyHint ? t('keySaved', { hint: settings.apiKeyHint }) : t('keyHint')}
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
            <FormField name="baseUrl" label={t('address')} optional={t('optional')} hint={t('addressHint')}>
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
              <FormField name="chatModel" label={t('model')}>
                {(field) => (
                  <Input
                    {...field}
                    value={text(field.value)}
                    placeholder={settings.effectiveModel}
                    onChange={(event) => field.onChange(event.currentTarget.value || null)}
                  />
                )}
              </FormField>
              <FormField name="embeddingModel" label={t('embeddingModel')} optional={t('optional')}>
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
                {t('test')}
              </Button>
              {settings.apiKeyHint && (
                <Button
                  variant="ghost"
                  onClick={async () => {
                    const result = await updateAiSettingsAction({ apiKey: null })
                    if (result.ok) toast.success(t('keyRemoved'))
                    else toast.error(result.message)
                    router.refresh()
                  }}
                >
                  {t('removeKey')}
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
