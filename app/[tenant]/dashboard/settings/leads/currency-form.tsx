'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import { NativeSelect } from '@/components/ui/native-select'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { updateLeadSettingsInput } from '@/lib/leads/schema'
import { updateLeadSettings } from './actions'

/** Browsers know other currencies, and name them otherwise, than the server does. */
type CurrencyFormProps = { currency: string; currencies: readonly { code: string; name: string }[] }

export function CurrencyForm({ currency, currencies }: CurrencyFormProps) {
  const t = useTranslations('leads.settings')
  const ui = useTranslations('ui')
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
                {currencies.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {`${code} · ${name}`}
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
