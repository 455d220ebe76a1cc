'use client'

import { Send } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { TemplateChoice } from '@/components/conversations/template-choice'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { FormDialogFooter } from '@/components/ui/form-dialog-footer'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import type { ConnectionView } from '@/lib/channels/schema'
import type { SentTest } from '@/lib/deliveries/schema'
import { sendTestMessage } from './actions'
import { TestResult } from './test-result'

type Props = { connection: ConnectionView; onDone: () => void }

/** A message to a number that somebody types, with what the provider says to it. */
export function SendTestDialog({ connection, onDone }: Props) {
  const t = useTranslations('channels.sendTest')
  const [isOpen, setOpen] = useState(false)
  const change = (open: boolean) => {
    setOpen(open)
    if (!open) onDone()
  }
  return (
    <Dialog open={isOpen} onOpenChange={change}>
      <DialogTrigger asChild>
        <Button>
          <Send aria-hidden className="rtl:-scale-x-100" />
          {t('action')}
        </Button>
      </DialogTrigger>
      {isOpen && <SendTestForm connection={connection} onClose={() => change(false)} />}
    </Dialog>
  )
}

type Template = { templateId: string; values: Record<string, string> }
type Problem = { phone?: string | undefined; words?: string | undefined }

function SendTestForm({ connection, onClose }: { connection: ConnectionView; onClose: () => void }) {
  const t = useTranslations('channels.sendTest')
  const formId = useId()
  const { id: connectionId, kind } = connection
  const [phone, setPhone] = useState('')
  const [text, setText] = useState(t('words'))
  const [isSending, setSending] = useState(false)
  const [sent, setSent] = useState<SentTest | null>(null)
  const [problem, setProblem] = useState<Problem>({})
  if (kind === 'api') return null
  /** @returns why it was not sent, in words */
  const send = async (template: Template | null): Promise<string | null> => {
    setSending(true)
    setProblem({})
    const result = await sendTestMessage({ kind, connectionId, phone, text, template })
    setSending(false)
    if (result.ok) {
      setSent(result.data)
      return null
    }
    const ofPhone = result.issues?.find(({ path }) => path === 'phone')?.message
    const words = ofPhone ?? result.issues?.[0]?.message ?? result.message
    if (!template) {
      setSent(null)
      setProblem(ofPhone ? { phone: ofPhone } : { words })
    }
    return words
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send(null)
  }
  return (
    <DialogContent
      title={t('title', { name: connection.name })}
      description={t('description')}
      footer={
        <FormDialogFooter formId={formId} isSubmitting={isSending} onCancel={onClose}>
          {t('send')}
        </FormDialogFooter>
      }
    >
      <div className="grid gap-5">
        <form id={formId} onSubmit={submit} className="grid gap-5">
          <Field label={t('to')} hint={t('toHint')} error={problem.phone} required>
            <Input
              type="tel"
              dir="ltr"
              autoComplete="tel"
              placeholder="+49 151 1234567"
              value={phone}
              onChange={({ currentTarget }) => setPhone(currentTarget.value)}
            />
          </Field>
          <Field label={t('text')} hint={kind === 'whatsapp' ? t('windowHint') : undefined} required>
            <Textarea
              rows={2}
              maxLength={1_000}
              value={text}
              onChange={({ currentTarget }) => setText(currentTarget.value)}
            />
          </Field>
        </form>
        {problem.words && <Alert tone="danger">{problem.words}</Alert>}
        {sent?.state === 'window_closed' ? (
          <>
            <Alert tone="warning" title={t('windowClosed')} isLive>
              {t('windowClosedBody')}
            </Alert>
            <TemplateChoice offers={sent.offers} onSend={({ templateId, values }) => send({ templateId, values })} />
          </>
        ) : (
          sent && <TestResult key={sent.providerId ?? sent.message} kind={kind} sent={sent} />
        )}
      </div>
    </DialogContent>
  )
}
