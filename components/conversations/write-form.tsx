'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { CostAmounts } from '@/components/campaigns/cost-amounts'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { LONGEST_MESSAGE, LONGEST_TEXT_MESSAGE } from '@/lib/conversations/schema'
import type { TemplateOffer, WayToWrite } from '@/lib/deliveries/schema'
import { callApi, InboxProblem } from './inbox-api'
import { TemplateChoice } from './template-choice'
import { TextCount } from './text-count'

/** `from`: one of the account's numbers; null: its first. */
export type Target = { contactId: string; way: WayToWrite; address: string; from: string | null }

type WriteFormProps = {
  target: Target
  templates: readonly TemplateOffer[]
  onClose: () => void
  onStarted: (conversationId: string) => void
}

/** What is written, by the channel's rules. What was typed stays after a failure. */
export function WriteForm({ target, templates, onClose, onStarted }: WriteFormProps) {
  const inbox = useTranslations('inbox')
  const { contactId, way, address, from } = target

  /** @returns why it was not sent, in words */
  const write = async (words: Record<string, unknown>): Promise<string | null> => {
    const number = way.channel === 'email' || from === null ? {} : { connectionRef: from }
    try {
      const input = { contactId, channel: way.channel, address, ...number, ...words }
      const { conversationId } = await callApi<{ conversationId: string }>('POST', '/conversations', input)
      onStarted(conversationId)
      return null
    } catch (error) {
      if (!(error instanceof InboxProblem)) throw error
      return error.message || inbox('notReached')
    }
  }

  if (way.channel === 'whatsapp') return <TemplateChoice offers={templates} onSend={write} />
  return <TextForm way={way} onWrite={write} onClose={onClose} />
}

type TextFormProps = {
  way: WayToWrite
  onWrite: (words: Record<string, unknown>) => Promise<string | null>
  onClose: () => void
}

function TextForm({ way, onWrite, onClose }: TextFormProps) {
  const t = useTranslations('inbox.write')
  const inbox = useTranslations('inbox')
  const [subject, setSubject] = useState('')
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)
  const clientId = useRef<string>(undefined)
  const isMail = way.channel === 'email'
  const longest = isMail ? LONGEST_MESSAGE : LONGEST_TEXT_MESSAGE
  const canSend = text.trim() !== '' && text.length <= longest && (!isMail || subject.trim() !== '')

  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!canSend || isSending) return
    setSending(true)
    setProblem(null)
    clientId.current ??= crypto.randomUUID()
    const words = { clientId: clientId.current, body: text.trim(), ...(isMail ? { subject: subject.trim() } : {}) }
    const refused = await onWrite(words)
    if (refused === null) return
    setProblem(refused)
    setSending(false)
  }

  return (
    <form onSubmit={send} className="grid gap-4">
      {isMail && (
        <Field label={t('subject')} required>
          <Input dir="auto" maxLength={200} value={subject} onChange={(event) => setSubject(event.target.value)} />
        </Field>
      )}
      <Field label={t('text')} error={problem ?? undefined} aside={isMail ? undefined : <TextCount text={text} />}>
        <Textarea dir="auto" rows={isMail ? 8 : 4} value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <div className="flex flex-wrap items-center gap-2">
        {way.cost && (
          <p className="me-auto text-muted text-xs">
            {t(isMail ? 'costOfMail' : 'costOfPart')} <CostAmounts costs={way.cost} />
          </p>
        )}
        <Button onClick={onClose} disabled={isSending}>
          {t('cancel')}
        </Button>
        <Button type="submit" variant="primary" loading={isSending} disabled={!canSend}>
          {inbox('send')}
        </Button>
      </div>
    </form>
  )
}
