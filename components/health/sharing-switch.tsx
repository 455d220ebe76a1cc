'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import type { FormResult } from '@/components/ui/form-result'
import { Switch } from '@/components/ui/switch'
import { toast } from '@/components/ui/toast'
import { useServerSwitch } from '@/components/ui/use-server-switch'

type SharingSwitchProps = {
  isOn: boolean
  mayChange: boolean
  save: (input: { sharesFigures: boolean }) => Promise<FormResult<{ sharesFigures: boolean }>>
}

/** Lets the company's figures be part of what is said of all companies together, or takes them out at once. */
export function SharingSwitch({ isOn, mayChange, save }: SharingSwitchProps) {
  const t = useTranslations('report.sharing')
  const sharing = useServerSwitch({
    isOn,
    save: (sharesFigures) => save({ sharesFigures }),
    onSaved: (shares) => toast.success(shares ? t('switchedOn') : t('switchedOff')),
  })
  return (
    <Field label={t('label')} hint={mayChange ? t('hint') : t('adminsOnly')}>
      <Switch checked={sharing.isOn} disabled={!mayChange || sharing.isSaving} onCheckedChange={sharing.turn} />
    </Field>
  )
}
