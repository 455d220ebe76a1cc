'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { z } from 'zod'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { type LeadView, updateLeadInput } from '@/lib/leads/schema'
import { updateLead } from '../actions'
import { AmountInput } from '../amount-input'

const { title, valueMinor } = updateLeadInput.shape
const form = z.object({
  title: title.unwrap(),
  valueMinor: valueMinor.unwrap(),
  ownerId: z.string(),
  expectedOn: z.string(),
})
type Values = z.input<typeof form>

type LeadFormProps = { lead: LeadView; owners: readonly { id: string; name: string }[]; canWrite: boolean }

export function LeadForm({ lead, owners, canWrite }: LeadFormProps) {
  const t = useTranslations('leads')
  const ui = useTranslations('ui')
  const router = useRouter()
  const serverForm = useServerForm({
    schema: form,
    defaultValues: {
      title: lead.title,
      valueMinor: lead.valueMinor,
      ownerId: lead.ownerId ?? '',
      expectedOn: lead.expectedOn ?? '',
    },
    action: ({ ownerId, expectedOn, ...given }) =>
      updateLead({
        leadId: lead.id,
        version: lead.version,
        ...given,
        ownerId: ownerId || null,
        expectedOn: expectedOn || null,
      }),
    onSuccess: () => {
      toast.success(t('saved'))
      router.refresh()
    },
  })
  const known = owners.some(({ id }) => id === lead.ownerId) || lead.ownerId === null
  return (
    <Form of={serverForm}>
      <FormField<Values, 'title'> name="title" label={t('fields.title')} required disabled={!canWrite}>
        {(field) => <Input {...field} maxLength={160} autoComplete="off" />}
      </FormField>
      <div className="grid gap-5 sm:grid-cols-3">
        <FormField<Values, 'valueMinor'> name="valueMinor" label={t('fields.value')} disabled={!canWrite}>
          {({ value, onChange, ...field }) => (
            <AmountInput {...field} valueMinor={value} onValueChange={onChange} currency={lead.currency} />
          )}
        </FormField>
        <FormField<Values, 'expectedOn'> name="expectedOn" label={t('fields.expectedOn')} disabled={!canWrite}>
          {(field) => <Input {...field} type="date" />}
        </FormField>
        <FormField<Values, 'ownerId'> name="ownerId" label={t('fields.owner')} disabled={!canWrite}>
          {(field) => (
            <NativeSelect {...field}>
              <option value="">{t('nobody')}</option>
              {!known && lead.ownerId && <option value={lead.ownerId}>{lead.ownerName ?? '—'}</option>}
              {owners.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </NativeSelect>
          )}
        </FormField>
      </div>
      {canWrite && (
        <SubmitButton onlyWhenChanged className="justify-self-start">
          {ui('save')}
        </SubmitButton>
      )}
    </Form>
  )
}
