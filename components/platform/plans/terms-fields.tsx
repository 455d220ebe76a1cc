'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { FormField } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import {
  FEATURE_GROUPS,
  FEATURE_NAMES,
  FEATURES,
  type Feature,
  LIMIT_NAMES,
  type LimitName,
} from '@/lib/tenancy/schema'
import { useFeatureName } from '../use-feature-name'

export type TermsForm = {
  name: string
  priceCents: number
  currency: string
  features: Feature[]
  limits: Record<LimitName, number>
}

const CURRENCIES = ['usd', 'eur', 'gbp', 'chf', 'aed']

const asNumber = (text: string) => (text.trim() === '' ? Number.NaN : Number(text))
const shown = (value: unknown) => (typeof value === 'number' && !Number.isNaN(value) ? String(value) : '')

/** Name, price, features and limits of a plan, inside a form that has them. */
export function TermsFields() {
  const t = useTranslations('console.plans')
  const name = useFeatureName()
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_8rem]">
        <FormField<TermsForm> name="name" label={t('name')} required>
          {(field) => <Input {...field} value={String(field.value ?? '')} maxLength={60} autoComplete="off" />}
        </FormField>
        <FormField<TermsForm, 'priceCents'> name="priceCents" label={t('price')} hint={t('priceHint')} required>
          {(field) => (
            <Input
              {...field}
              value={Number.isNaN(field.value) ? '' : String(field.value / 100)}
              onChange={(event) => field.onChange(Math.round(asNumber(event.target.value) * 100))}
              type="number"
              min={0}
              step={1}
            />
          )}
        </FormField>
        <FormField<TermsForm> name="currency" label={t('currency')}>
          {(field) => (
            <NativeSelect {...field} value={String(field.value)}>
              {CURRENCIES.map((currency) => (
                <option key={currency} value={currency}>
                  {currency.toUpperCase()}
                </option>
              ))}
            </NativeSelect>
          )}
        </FormField>
      </div>
      <FormField<TermsForm, 'features'> name="features" label={t('features')} isGroup>
        {(field) => (
          <div className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
            {FEATURE_GROUPS.map((group) => (
              <ul key={group} className="grid content-start gap-2">
                <li className="font-medium text-subtle text-xs">{t(`groups.${group}`)}</li>
                {FEATURE_NAMES.filter((feature) => FEATURES[feature] === group).map((feature) => (
                  <li key={feature}>
                    <FeatureBox
                      label={name(feature)}
                      isOn={field.value.includes(feature)}
                      set={(isOn) =>
                        field.onChange(
                          isOn ? [...field.value, feature] : field.value.filter((other) => other !== feature),
                        )
                      }
                    />
                  </li>
                ))}
              </ul>
            ))}
          </div>
        )}
      </FormField>
      <fieldset className="grid gap-3">
        <legend className="mb-1 font-medium text-fg text-sm">{t('limits')}</legend>
        <p className="-mt-1 text-muted text-xs">{t('limitsHint')}</p>
        <div className="grid items-end gap-x-5 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">
          {LIMIT_NAMES.map((resource) => (
            <FormField<TermsForm, `limits.${LimitName}`>
              key={resource}
              name={`limits.${resource}`}
              label={resource === 'storage' ? t('storage') : name(resource)}
            >
              {(field) => (
                <Input
                  {...field}
                  value={shown(field.value)}
                  onChange={(event) => field.onChange(asNumber(event.target.value))}
                  type="number"
                  min={-1}
                  step={1}
                />
              )}
            </FormField>
          ))}
        </div>
      </fieldset>
    </>
  )
}

function FeatureBox({ label, isOn, set }: { label: string; isOn: boolean; set: (isOn: boolean) => void }) {
  const id = useId()
  return (
    <label htmlFor={id} className="flex items-center gap-2.5 text-fg text-sm">
      <Checkbox
        id={id}
        aria-labelledby={undefined}
        checked={isOn}
        onCheckedChange={(checked) => set(checked === true)}
      />
      {label}
    </label>
  )
}
