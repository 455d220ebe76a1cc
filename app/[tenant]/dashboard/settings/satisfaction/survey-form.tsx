'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { ChannelBoxes } from '@/components/conversations/channel-boxes'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { Form, FormField } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { useUnsavedWarning } from '@/components/ui/use-unsaved-warning'
import { CONVERSATION_CHANNELS } from '@/lib/conversations/schema'
import { DEFAULT_WORDS, SURVEY_LANGUAGES, type SurveySettings, surveySettingsInput } from '@/lib/surveys/schema'
import { updateSurveySettings } from './actions'

/** Where customers are asked how they were served, how often, and in which words. */
export function SurveyForm({ settings }: { settings: SurveySettings }) {
  const t = useTranslations('surveys')
  const inChannel = useTranslations('inbox.channels')
  const languages = new Intl.DisplayNames(useLocale(), { type: 'language' })
  const router = useRouter()
  const form = useServerForm({
    schema: surveySettingsInput,
    defaultValues: {
      ...settings,
      words: Object.fromEntries(
        SURVEY_LANGUAGES.map((language) => [language, { question: '', thanks: '', ...settings.words[language] }]),
      ),
    },
    action: (values) => updateSurveySettings(values),
    onSuccess: () => {
      toast.success(t('saved'))
      router.refresh()
    },
  })
  useUnsavedWarning(form.form.formState.isDirty)
  return (
    <Form of={form} className="grid gap-stack">
      <Card>
        <CardHeader title={t('where')} description={t('whereHint')} />
        <CardBody className="grid gap-5">
          <FormField name="channels" label={t('channels')} isGroup>
            {({ value, onChange }) => (
              <ChannelBoxes
                prefix="asked-on"
                channels={CONVERSATION_CHANNELS}
                nameOf={(channel) => inChannel(channel)}
                value={value as SurveySettings['channels']}
                onValueChange={onChange}
              />
            )}
          </FormField>
          <div className="grid gap-5 sm:grid-cols-2">
            <FormField name="quietDays" label={t('quietDays')} hint={t('quietDaysHint')}>
              {({ value, ...field }) => (
                <Input {...field} type="number" min={1} max={365} value={String(value ?? '')} />
              )}
            </FormField>
            <FormField name="changeableHours" label={t('changeableHours')} hint={t('changeableHoursHint')}>
              {({ value, onChange, ...field }) => (
                <Input
                  {...field}
                  type="number"
                  min={0}
                  max={720}
                  value={String(value ?? '')}
                  // Nothing is no zero.
                  onChange={({ target }) => onChange(target.value === '' ? null : target.valueAsNumber)}
                />
              )}
            </FormField>
          </div>
        </CardBody>
      </Card>
      <Card>
        <CardHeader title={t('words')} description={t('wordsHint')} />
        <CardBody className="grid gap-6">
          {SURVEY_LANGUAGES.map((language) => (
            <fieldset key={language} className="grid gap-4">
              <legend className="mb-3 font-medium text-fg text-sm">{languages.of(language)}</legend>
              {(['question', 'thanks'] as const).map((part) => (
                <FormField key={part} name={`words.${language}.${part}`} label={t(part)}>
                  {({ value, ...field }) => (
                    <Input
                      {...field}
                      dir="auto"
                      maxLength={300}
                      placeholder={DEFAULT_WORDS[language][part]}
                      value={String(value ?? '')}
                    />
                  )}
                </FormField>
              ))}
            </fieldset>
          ))}
        </CardBody>
        <CardFooter>
          <Button type="submit" variant="primary" loading={form.form.formState.isSubmitting}>
            {t('save')}
          </Button>
        </CardFooter>
      </Card>
    </Form>
  )
}
