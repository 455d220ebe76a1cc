'use client'

import { useTranslations } from 'next-intl'
import { z } from 'zod'
import { FormField } from '@/components/ui/form'
import { FormDialog } from '@/components/ui/form-dialog'
import type { FormResult } from '@/components/ui/form-result'
import { Input } from '@/components/ui/input'
import { useServerForm } from '@/components/ui/use-server-form'
import type { StageKind } from '@/lib/leads/schema'

const form = z.object({ reason: z.string().max(300) })
type Values = z.output<typeof form>

type CloseDialogProps = {
  kind: StageKind
  title: string
  onClose: () => void
  onConfirm: (reason: string) => Promise<FormResult>
}

/** A lead is won or lost: why, for whoever looks back later. */
export function CloseDialog({ kind, title, onClose, onConfirm }: CloseDialogProps) {
  const t = useTranslations('leads.close')
  const outcome = kind === 'won' ? 'won' : 'lost'
  const serverForm = useServerForm({
    schema: form,
    defaultValues: { reason: '' },
    action: ({ reason }: Values) => onConfirm(reason),
    onSuccess: onClose,
  })
  return (
    <FormDialog
      of={serverForm}
      title={t(`${outcome}.title`, { title })}
      submit={t(`${outcome}.confirm`)}
      onClose={onClose}
    >
      <FormField<Values, 'reason'> name="reason" label={t('reason')} hint={t('reasonHint')}>
        {(field) => <Input {...field} maxLength={300} autoComplete="off" autoFocus />}
      </FormField>
    </FormDialog>
  )
}
