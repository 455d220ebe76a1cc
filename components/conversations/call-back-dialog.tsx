'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { toast } from '@/components/ui/toast'
import { LONGEST_ABOUT } from '@/lib/call-backs/schema'
import type { InboxRow } from '@/lib/conversations/schema'
import { callApi } from './inbox-api'
import { useInboxContext } from './inbox-context'
import { localInputValue, snoozeTimes } from './snooze-times'

/** The next of the usual moments. */
const firstMoment = (): string => {
  const [first] = snoozeTimes(new Date())
  return first ? localInputValue(first.at) : ''
}

/** The number of a conversation by text message or WhatsApp; of others the one that is known of the contact is called. */
const numberOf = ({ address }: InboxRow): string => (address?.startsWith('+') ? address : '')

/** Promises the customer a call. One that is planned in the conversation already is moved. */
export function CallBackDialog({ conversation, onClose }: { conversation: InboxRow; onClose: () => void }) {
  const t = useTranslations('callBacks')
  const { wordsFor, loadThread } = useInboxContext()
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const formId = useId()

  const plan = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const phone = String(form.get('phone')).trim()
    setBusy(true)
    setProblem(null)
    try {
      await callApi('POST', `/conversations/${conversation.id}/call-backs`, {
        dueAt: new Date(String(form.get('dueAt'))).toISOString(),
        about: String(form.get('about')).trim(),
        ...(phone ? { phone } : {}),
      })
      toast.success(t('isPlanned'))
      void loadThread(conversation.id)
      onClose()
    } catch (error) {
      setProblem(wordsFor(error))
      setBusy(false)
    }
  }

  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && !isBusy && onClose()}>
      <DialogContent
        size="sm"
        title={t('plan')}
        description={t('planHint')}
        footer={
          <>
            <Button disabled={isBusy} onClick={onClose}>
              {t('dismiss')}
            </Button>
            <Button type="submit" form={formId} variant="primary" loading={isBusy}>
              {t('plan')}
            </Button>
          </>
        }
      >
        <form id={formId} onSubmit={(event) => void plan(event)} className="grid gap-4">
          {problem && (
            <p role="alert" className="text-danger text-sm">
              {problem}
            </p>
          )}
          <Field label={t('when')} required>
            <Input
              type="datetime-local"
              name="dueAt"
              required
              defaultValue={firstMoment()}
              min={localInputValue(new Date())}
            />
          </Field>
          <Field label={t('phone')} hint={t('phoneHint')}>
            <Input type="tel" name="phone" dir="ltr" defaultValue={numberOf(conversation)} />
          </Field>
          <Field label={t('about')} required>
            <Input name="about" required maxLength={LONGEST_ABOUT} />
          </Field>
        </form>
      </DialogContent>
    </Dialog>
  )
}
