'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { FormField } from '@/components/ui/form'
import { FormDialog } from '@/components/ui/form-dialog'
import { RadioGroup } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import {
  CONSENT_STATES,
  type ConsentChannel,
  type ConsentPurpose,
  type ConsentState,
  setConsentInput,
} from '@/lib/contacts/schema'
import { setConsent } from '../actions'

type ConsentDialogProps = {
  contactId: string
  channel: ConsentChannel
  purpose: ConsentPurpose
  state: ConsentState | null
  onClose: () => void
}
type Values = { state: ConsentState; evidence?: string | undefined }

export function ConsentDialog({ contactId, channel, purpose, state, onClose }: ConsentDialogProps) {
  const t = useTranslations('contacts')
  const router = useRouter()
  const form = useServerForm({
    schema: setConsentInput,
    defaultValues: { contactId, channel, purpose, state: state === 'granted' ? 'denied' : 'granted', evidence: '' },
    action: setConsent,
    onSuccess: () => {
      toast.success(t('consent.saved'))
      onClose()
      router.refresh()
    },
  })
  return (
    <FormDialog
      of={form}
      title={t('consent.of', { channel: t(`channels.${channel}`), purpose: t(`purposes.${purpose}`) })}
      onClose={onClose}
    >
      <FormField<Values, 'state'> name="state" label={t('consent.state')} isGroup>
        {(field) => (
          <RadioGroup
            value={field.value}
            onValueChange={field.onChange}
            options={CONSENT_STATES.map((value) => ({ value, label: t(`consent.states.${value}`) }))}
          />
        )}
      </FormField>
      <FormField<Values, 'evidence'> name="evidence" label={t('consent.evidence')} hint={t('consent.evidenceHint')}>
        {(field) => <Textarea {...field} rows={3} maxLength={1000} />}
      </FormField>
    </FormDialog>
  )
}
