'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Card, CardBody } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import type { FormResult } from '@/components/ui/form-result'
import { Switch } from '@/components/ui/switch'
import { toast } from '@/components/ui/toast'
import { useServerSwitch } from '@/components/ui/use-server-switch'

type SupportAccessProps = {
  allowsSupport: boolean
  mayChange: boolean
  change: (input: { allowsSupport: boolean }) => Promise<FormResult<{ allowsSupport: boolean; ended: number }>>
}

/** Whether support may look at the dashboard; it counts at once. */
export function SupportAccess({ allowsSupport, mayChange, change }: SupportAccessProps) {
  const t = useTranslations('account.support')
  const router = useRouter()
  const { isOn, isSaving, turn } = useServerSwitch({
    isOn: allowsSupport,
    save: (wanted) => change({ allowsSupport: wanted }),
    onSaved: (wanted, { ended }) => {
      toast.success(wanted ? t('isOn') : t('isOff', { count: ended }))
      router.refresh()
    },
  })
  return (
    <Card>
      <CardBody>
        <Field label={t('label')} hint={isOn ? t('onHint') : t('offHint')}>
          <Switch checked={isOn} disabled={!mayChange || isSaving} onCheckedChange={turn} />
        </Field>
      </CardBody>
    </Card>
  )
}
