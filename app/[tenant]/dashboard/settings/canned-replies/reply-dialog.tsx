'use client'

import { useTranslations } from 'next-intl'
import { BlankText } from '@/components/conversations/blank-text'
import { FormField } from '@/components/ui/form'
import { FormDialog } from '@/components/ui/form-dialog'
import { Input } from '@/components/ui/input'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { type CannedReplyView, cannedReplyInput, LONGEST_MESSAGE } from '@/lib/conversations/schema'
import { createReply, updateReply } from './actions'

type ReplyDialogProps = { reply: CannedReplyView | null; onClose: () => void }

/** Creates a reply, or changes one. */
export function ReplyDialog({ reply, onClose }: ReplyDialogProps) {
  const t = useTranslations('cannedReplies')
  const serverForm = useServerForm({
    schema: cannedReplyInput,
    defaultValues: { shortcut: reply?.shortcut ?? '', title: reply?.title ?? '', body: reply?.body ?? '' },
    action: (values) => (reply ? updateReply(reply.id, values) : createReply(values)),
    onSuccess: () => {
      toast.success(reply ? t('saved') : t('created'))
      onClose()
    },
  })
  return (
    <FormDialog
      of={serverForm}
      title={reply ? t('edit', { title: reply.title }) : t('new')}
      submit={reply ? t('save') : t('create')}
      onClose={onClose}
    >
      <div className="grid gap-5 sm:grid-cols-[12rem_minmax(0,1fr)]">
        <FormField name="shortcut" label={t('shortcut')} hint={t('shortcutHint')} required>
          {(field) => <Input {...field} before="/" maxLength={40} autoCapitalize="none" autoComplete="off" />}
        </FormField>
        <FormField name="title" label={t('replyTitle')} required>
          {(field) => <Input {...field} maxLength={100} autoComplete="off" />}
        </FormField>
      </div>
      <FormField name="body" label={t('body')} hint={t('bodyHint')} required>
        {({ value, onChange, ...field }) => (
          <BlankText {...field} rows={7} maxLength={LONGEST_MESSAGE} value={value ?? ''} onValueChange={onChange} />
        )}
      </FormField>
    </FormDialog>
  )
}
