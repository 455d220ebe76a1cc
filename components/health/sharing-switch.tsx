'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Field } from '@/components/ui/field'
import type { FormResult } from '@/components/ui/form-result'
import { Switch } from '@/components/ui/switch'
import { toast } from '@/components/ui/toast'

type SharingSwitchProps = {
  isOn: boolean
  mayChange: boolean
  save: (input: { sharesFigures: boolean }) => Promise<FormResult<{ sharesFigures: boolean }>>
}

/** Lets the company's figures be part of what is said of all companies together, or takes them out at once. */
export function SharingSwitch({ isOn, mayChange, save }: SharingSwitchProps) {
  const t = useTranslations('report.sharing')
  const [shares, setShares] = useState(isOn)
  const [isSaving, startSaving] = useTransition()
  const change = (sharesFigures: boolean) =>
    startSaving(async () => {
      setShares(sharesFigures)
      const result = await save({ sharesFigures })
      if (result.ok) toast.success(sharesFigures ? t('switchedOn') : t('switchedOff'))
      else {
        setShares(!sharesFigures)
        toast.error(result.message)
      }
    })
  return (
    <Field label={t('label')} hint={mayChange ? t('hint') : t('adminsOnly')}>
      <Switch checked={shares} disabled={!mayChange || isSaving} onCheckedChange={change} />
    </Field>
  )
}
