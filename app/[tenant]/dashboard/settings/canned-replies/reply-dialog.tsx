'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { BlankText } from '@/components/conversations/blank-text'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Form, FormField } from '@/components/ui/form'
import { FormDialogFooter } from '@/components/ui/form-dialog-footer'
import { Input } from '@/components/ui/input'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { type CannedReplyView, cannedReplyInput, LONGEST_MESSAGE } from '@/lib/conversations/schema'
import { createReply, updateReply } from './actions'

type ReplyDialogProps = { reply: CannedReplyView | null; onClose: () => void }

/** Creates a reply, or changes one. */
export function ReplyDialog({ reply, onClose }: ReplyDialogProps) {
  const t = useTranslations('cannedReplies')
  const formId = useId()
  const serverForm = useServerForm({
    schema: cannedReplyInput,
    defaultValues: { shortcut: reply?.shortcut ?? '', title: reply?.title ?? '', body: reply?.body ?? '' },
    action: (values) => (reply ? updateReply(reply.id, values) : createReply(values)),
    onSuccess: () => {
      toast.success(reply ? t('saved') : t('created'))
      onClose()
    },
  })
  const { isSubmitting } = serverForm.form.formState
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && !isSubmitting && onClose()}>
      <DialogContent
        title={reply ? t('edit', { title: reply.title }) : t('new')}
        footer={
          <FormDialogFooter formId={formId} isSubmitting={isSubmitting} onCancel={onClose}>
            {reply ? t('save') : t('create')}
          </FormDialogFooter>
        }
      >
        <Form of={serverForm} id={formId}>
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
        </Form>
      </DialogContent>
    </Dialog>
  )
}
