'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Card, CardBody } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import type { FormResult } from '@/components/ui/form-result'
import { Switch } from '@/components/ui/switch'
import { toast } from '@/components/ui/toast'

type SupportAccessProps = {
  allowsSupport: boolean
  /** Left out for whom it is not. */
  change?: (input: { allowsSupport: boolean }) => Promise<FormResult<{ allowsSupport: boolean; ended: number }>>
}

/** Whether support may look at the dashboard; it counts at once. */
export function SupportAccess({ allowsSupport, change }: SupportAccessProps) {
  const t = useTranslations('account.support')
  const router = useRouter()
  const [isOn, setOn] = useState(allowsSupport)
  const [isSaving, startSaving] = useTransition()
  const turn = (wanted: boolean) =>
    startSaving(async () => {
      if (!change) return
      setOn(wanted)
      const result = await change({ allowsSupport: wanted })
      if (!result.ok) {
        setOn(!wanted)
        return void toast.error(result.message)
      }
      toast.success(wanted ? t('isOn') : t('isOff', { count: result.data.ended }))
      router.refresh()
    })
  return (
    <Card>
      <CardBody>
        <Field label={t('label')} hint={isOn ? t('onHint') : t('offHint')}>
          <Switch checked={isOn} disabled={!change || isSaving} onCheckedChange={turn} />
        </Field>
      </CardBody>
    </Card>
  )
}
