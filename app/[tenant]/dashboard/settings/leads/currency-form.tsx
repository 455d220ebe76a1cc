'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import { NativeSelect } from '@/components/ui/native-select'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { updateLeadSettingsInput } from '@/lib/leads/schema'
import { updateLeadSettings } from './actions'

const CODES = Intl.supportedValuesOf('currency')

export function CurrencyForm({ currency }: { currency: string }) {
  const t = useTranslations('leads.settings')
  const ui = useTranslations('ui')
  const locale = useLocale()
  const names = new Intl.DisplayNames(locale, { type: 'currency' })
  const router = useRouter()
  const form = useServerForm({
    schema: updateLeadSettingsInput,
    defaultValues: { currency },
    action: updateLeadSettings,
    onSuccess: () => {
      toast.success(t('saved'))
      router.refresh()
    },
  })
  return (
    <Card>
      <CardHeader title={t('currency')} description={t('currencyHint')} />
      <CardBody>
        <Form of={form}>
          <FormField<{ currency: string }> name="currency" label={t('currency')} hideLabel>
            {(field) => (
              <NativeSelect {...field}>
                {CODES.map((code) => (
                  <option key={code} value={code}>
                    {`${code} · ${names.of(code)}`}
                  </option>
                ))}
              </NativeSelect>
            )}
          </FormField>
          <SubmitButton onlyWhenChanged className="justify-self-start">
            {ui('save')}
          </SubmitButton>
        </Form>
      </CardBody>
    </Card>
  )
}
