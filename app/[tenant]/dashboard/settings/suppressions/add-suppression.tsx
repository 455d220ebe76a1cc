'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { AddDialog } from '@/components/ui/add-dialog'
import { FormField } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { toast } from '@/components/ui/toast'
import { addSuppressionInput } from '@/lib/suppressions/schema'
import { addSuppression } from './actions'

type Values = z.input<typeof addSuppressionInput>

export function AddSuppression() {
  const t = useTranslations('campaigns.suppressions')
  const router = useRouter()
  return (
    <AddDialog
      title={t('add')}
      description={t('addHint')}
      submit={t('add')}
      schema={addSuppressionInput}
      defaultValues={{ address: '', detail: '' }}
      action={addSuppression}
      onAdded={({ address }) => {
        toast.success(t('added', { address }))
        router.refresh()
      }}
    >
      <FormField<Values, 'address'> name="address" label={t('address')} required>
        {(field) => <Input {...field} type="email" dir="ltr" maxLength={254} autoComplete="off" autoFocus />}
      </FormField>
      <FormField<Values, 'detail'> name="detail" label={t('detail')} hint={t('detailHint')}>
        {(field) => <Input {...field} maxLength={500} autoComplete="off" />}
      </FormField>
    </AddDialog>
  )
}
