'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import type { FormResult } from '@/components/ui/form-result'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { COST_UNIT_NAMES, CURRENCIES, type UnitCosts, unitCosts } from '@/lib/health/schema'

type UnitCostsFormProps = {
  costs: UnitCosts
  mayChange: boolean
  save: (costs: UnitCosts) => Promise<FormResult<UnitCosts>>
}

const asNumber = (text: string) => (text.trim() === '' ? Number.NaN : Number(text))

/** What a unit of everything costs the operator, in a dialog. */
export function UnitCostsForm({ costs, mayChange, save }: UnitCostsFormProps) {
  const t = useTranslations('console.costs')
  const units = useTranslations('report.cost.units')
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const form = useServerForm<UnitCosts, UnitCosts, UnitCosts>({
    schema: unitCosts,
    defaultValues: costs,
    action: save,
    onSuccess: () => {
      setOpen(false)
      toast.success(t('saved'))
      router.refresh()
    },
  })
  if (!mayChange) return null
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button>{t('edit')}</Button>
      </DialogTrigger>
      <DialogContent title={t('edit')} description={t('editHint')}>
        <Form of={form}>
          <FormField<UnitCosts> name="currency" label={t('currency')} className="sm:w-40">
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
          <div className="grid gap-4 sm:grid-cols-2">
            {COST_UNIT_NAMES.map((unit) => (
              <FormField<UnitCosts, `prices.${typeof unit}`>
                key={unit}
                name={`prices.${unit}`}
                label={units(unit)}
                hint={t(`per.${unit}`)}
              >
                {(field) => (
                  <Input
                    {...field}
                    value={Number.isNaN(field.value) ? '' : String(field.value)}
                    onChange={(event) => field.onChange(asNumber(event.target.value))}
                    type="number"
                    min={0}
                    step="any"
                  />
                )}
              </FormField>
            ))}
          </div>
          <SubmitButton>{t('save')}</SubmitButton>
        </Form>
      </DialogContent>
    </Dialog>
  )
}
