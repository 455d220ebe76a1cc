'use client'

import { Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { ModelPrice, WritingSettings } from '@/lib/drafts/schema'

const MILLIONTHS = 1_000_000
const MOST = 20

type Props = {
  settings: WritingSettings
  ownModel: string
  isReadOnly: boolean
  onChange: (changes: Partial<WritingSettings>) => void
}

/** What the company's models cost, and what drafts may cost in a month. */
export function MoneyFields({ settings, ownModel, isReadOnly, onChange }: Props) {
  const t = useTranslations('drafts.settings')
  const { prices, currency, monthlyMicro } = settings
  const set = (at: number, changes: Partial<ModelPrice>) =>
    onChange({ prices: prices.map((price, other) => (other === at ? { ...price, ...changes } : price)) })
  const add = () => {
    const model = prices.some((price) => price.model === ownModel) ? '' : ownModel
    onChange({ prices: [...prices, { model, inputMicro: 0, outputMicro: 0 }] })
  }
  return (
    <Card>
      <CardHeader title={t('money')} description={t('moneyHint')} />
      <CardBody className="grid gap-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('currency')}>
            <Input
              value={currency}
              maxLength={3}
              dir="ltr"
              autoCapitalize="characters"
              onChange={(event) => onChange({ currency: event.currentTarget.value.toUpperCase() })}
            />
          </Field>
          <Field label={t('monthly')} hint={t('monthlyHint')}>
            <Amount
              micro={monthlyMicro}
              onChange={(micro) => onChange({ monthlyMicro: micro })}
              isReadOnly={isReadOnly}
            />
          </Field>
        </div>
        {prices.map((price, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a price has no name until its model is typed
          <div key={at} className="flex items-end gap-2">
            <div className="grid min-w-0 flex-1 gap-3 sm:grid-cols-3">
              <Field label={t('model')}>
                <Input
                  value={price.model}
                  maxLength={120}
                  dir="ltr"
                  onChange={(event) => set(at, { model: event.currentTarget.value })}
                />
              </Field>
              <Field label={t('inputPrice')}>
                <Amount
                  micro={price.inputMicro}
                  onChange={(micro) => set(at, { inputMicro: micro ?? 0 })}
                  isReadOnly={isReadOnly}
                />
              </Field>
              <Field label={t('outputPrice')}>
                <Amount
                  micro={price.outputMicro}
                  onChange={(micro) => set(at, { outputMicro: micro ?? 0 })}
                  isReadOnly={isReadOnly}
                />
              </Field>
            </div>
            {!isReadOnly && (
              <Button
                variant="ghost"
                size="icon"
                aria-label={t('removePrice', { n: at + 1 })}
                onClick={() => onChange({ prices: prices.toSpliced(at, 1) })}
              >
                <Trash2 aria-hidden />
              </Button>
            )}
          </div>
        ))}
        {!isReadOnly && prices.length < MOST && (
          <div>
            <Button size="sm" onClick={add}>
              <Plus aria-hidden />
              {t('addPrice')}
            </Button>
          </div>
        )}
      </CardBody>
    </Card>
  )
}

type AmountProps = { micro: number | null; isReadOnly: boolean; onChange: (micro: number | null) => void }

/** Whole and parts of the currency, kept in millionths. */
function Amount({ micro, isReadOnly, onChange }: AmountProps) {
  return (
    <Input
      type="number"
      min={0}
      step="any"
      inputMode="decimal"
      readOnly={isReadOnly}
      defaultValue={micro === null ? '' : micro / MILLIONTHS}
      onChange={(event) => {
        const { value, valueAsNumber } = event.currentTarget
        onChange(value === '' || Number.isNaN(valueAsNumber) ? null : Math.round(valueAsNumber * MILLIONTHS))
      }}
    />
  )
}
