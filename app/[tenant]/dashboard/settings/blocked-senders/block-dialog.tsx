'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { AddDialog } from '@/components/ui/add-dialog'
import { FormField } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { toast } from '@/components/ui/toast'
import { blockSenderInput } from '@/lib/conversations/schema'
import { blockSender } from './actions'

const KINDS = ['email', 'domain', 'phone'] as const
type Values = { kind: (typeof KINDS)[number]; value: string }

/** Blocks an address, a domain or a number before they have written. */
export function BlockDialog() {
  const t = useTranslations('blockedSenders')
  const router = useRouter()
  return (
    <AddDialog
      title={t('add')}
      description={t('addHint')}
      submit={t('addAction')}
      size="sm"
      schema={blockSenderInput}
      defaultValues={{ kind: 'email', value: '' }}
      action={(values: Values) => blockSender(values)}
      onAdded={() => {
        toast.success(t('added'))
        router.refresh()
      }}
    >
      <FormField<Values, 'kind'> name="kind" label={t('kind')}>
        {(field) => (
          <NativeSelect {...field}>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kinds.${kind}`)}
              </option>
            ))}
          </NativeSelect>
        )}
      </FormField>
      <FormField<Values, 'value'> name="value" label={t('sender')} required>
        {(field) => <Input {...field} dir="ltr" maxLength={254} autoComplete="off" />}
      </FormField>
    </AddDialog>
  )
}
