'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { FormField } from '@/components/ui/form'
import { FormDialog } from '@/components/ui/form-dialog'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { addPriceInput, MESSAGE_CATEGORIES, PRICED_CHANNELS, type PriceView } from '@/lib/prices/schema'
import { addPrice, updatePrice } from './actions'

const MILLIONTHS = 1_000_000

type Values = z.input<typeof addPriceInput>
type Props = {
  /** Null: a new one. */
  price: PriceView | null
  /** What a new one begins with. */
  currency: string
  currencies: readonly { code: string; name: string }[]
  onClose: () => void
}

/** Adds a price, or corrects one. */
export function PriceDialog({ price, currency, currencies, onClose }: Props) {
  const t = useTranslations('prices')
  const router = useRouter()
  const today = new Date().toISOString().slice(0, 10)
  const { id: priceId, ...known } = price ?? {
    id: '',
    channel: 'sms' as const,
    country: '',
    category: '' as const,
    validFrom: today,
    currency,
    micro: 0,
  }
  const form = useServerForm({
    schema: addPriceInput,
    defaultValues: known as Values,
    action: (values: z.output<typeof addPriceInput>) =>
      price ? updatePrice({ priceId, ...values }) : addPrice(values),
    onSuccess: () => {
      toast.success(t('saved'))
      onClose()
      router.refresh()
    },
  })
  const channel = form.form.watch('channel')
  return (
    <FormDialog of={form} title={price ? t('edit') : t('new')} onClose={onClose}>
      <FormField<Values, 'channel'> name="channel" label={t('channel')}>
        {({ onChange, ...field }) => (
          <NativeSelect
            {...field}
            onChange={(event) => {
              form.form.setValue('country', '')
              form.form.setValue('category', '')
              onChange(event)
            }}
          >
            {PRICED_CHANNELS.map((value) => (
              <option key={value} value={value}>
                {t(`channels.${value}`)}
              </option>
            ))}
          </NativeSelect>
        )}
      </FormField>
      {channel !== 'email' && (
        <FormField<Values, 'country'> name="country" label={t('country')} hint={t('countryHint')}>
          {(field) => <Input {...field} dir="ltr" inputMode="tel" maxLength={5} autoComplete="off" />}
        </FormField>
      )}
      {channel === 'whatsapp' && (
        <FormField<Values, 'category'> name="category" label={t('category')}>
          {(field) => (
            <NativeSelect {...field}>
              <option value="">{t('allCategories')}</option>
              {MESSAGE_CATEGORIES.map((value) => (
                <option key={value} value={value}>
                  {t(`categories.${value}`)}
                </option>
              ))}
            </NativeSelect>
          )}
        </FormField>
      )}
      <div className="grid gap-5 sm:grid-cols-2">
        <FormField<Values, 'micro'> name="micro" label={t('amount')} hint={t(`units.${channel}`)} required>
          {({ onChange, value, ...field }) => (
            <Input
              {...field}
              type="number"
              dir="ltr"
              min={0}
              step="any"
              inputMode="decimal"
              defaultValue={value / MILLIONTHS}
              onChange={(event) => onChange(Math.round(event.target.valueAsNumber * MILLIONTHS))}
            />
          )}
        </FormField>
        <FormField<Values, 'currency'> name="currency" label={t('currency')}>
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
      </div>
      <FormField<Values, 'validFrom'> name="validFrom" label={t('validFrom')} required>
        {(field) => <Input {...field} type="date" />}
      </FormField>
    </FormDialog>
  )
}
