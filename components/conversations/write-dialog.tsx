'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { DialogContent } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { LONGEST_TEXT_MESSAGE } from '@/lib/conversations/schema'
import { ContactPicker, type PickedContact } from './contact-picker'
import { callApi, InboxProblem } from './inbox-api'
import { TextCount } from './text-count'

type WriteDialogProps = {
  /** To whom; without one they are chosen first. */
  contact: PickedContact | null
  onClose: () => void
  onStarted: (conversationId: string) => void
}

/** A text message to a contact, which begins a conversation or goes on with the open one. What was typed stays after a failure. */
export function WriteDialog({ contact: given, onClose, onStarted }: WriteDialogProps) {
  const t = useTranslations('inbox.write')
  const inbox = useTranslations('inbox')
  const formId = useId()
  const [contact, setContact] = useState(given)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)
  const clientId = useRef<string>(undefined)
  const canSend = contact !== null && text.trim() !== '' && text.length <= LONGEST_TEXT_MESSAGE

  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!canSend) return
    setSending(true)
    setProblem(null)
    clientId.current ??= crypto.randomUUID()
    try {
      const input = { contactId: contact.id, channel: 'sms', clientId: clientId.current, body: text.trim() }
      const { conversationId } = await callApi<{ conversationId: string }>('POST', '/conversations', input)
      onStarted(conversationId)
    } catch (error) {
      if (!(error instanceof InboxProblem)) throw error
      setProblem(error.message || inbox('notReached'))
      setSending(false)
    }
  }

  return (
    <DialogContent
      title={t('title')}
      description={t('description')}
      footer={
        <>
          <Button onClick={onClose} disabled={isSending}>
            {t('cancel')}
          </Button>
          <Button type="submit" form={formId} variant="primary" loading={isSending} disabled={!canSend}>
            {inbox('send')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={send} className="grid gap-4">
        {given ? (
          <p className="text-fg text-sm">
            <bdi>{given.name}</bdi>
            {given.phone && (
              <span dir="ltr" className="ms-2 text-muted">
                {given.phone}
              </span>
            )}
          </p>
        ) : (
          <Field label={t('to')}>
            <ContactPicker value={contact} onValueChange={setContact} />
          </Field>
        )}
        <Field label={t('text')} error={problem ?? undefined} aside={<TextCount text={text} />}>
          <Textarea dir="auto" rows={4} value={text} onChange={(event) => setText(event.target.value)} />
        </Field>
      </form>
    </DialogContent>
  )
}
