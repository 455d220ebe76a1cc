'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { toast } from '@/components/ui/toast'
import type { SmsContent } from '@/lib/campaigns/schema'
import type { MessageActs } from './message-setup'

/** Sends the text as it stands to a number of one's own. */
export function TestText({ sms, send: sendTest }: { sms: SmsContent; send: MessageActs['sendTestText'] }) {
  const t = useTranslations('campaigns.text')
  const [phone, setPhone] = useState('')
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setSending(true)
    setProblem(null)
    const result = await sendTest({ ...sms, phone })
    setSending(false)
    if (result.ok) toast.success(t('testSent', { to: result.data.phone }))
    else setProblem(result.issues?.find(({ path }) => path === 'phone')?.message ?? result.message)
  }
  return (
    <Card>
      <CardHeader title={t('test')} description={t('testHint')} />
      <CardBody>
        <form onSubmit={send} className="grid gap-4">
          {problem && <Alert tone="danger">{problem}</Alert>}
          <div className="flex flex-wrap items-end gap-3">
            <Field label={t('testTo')} className="min-w-0 flex-1">
              <Input
                type="tel"
                dir="ltr"
                required
                placeholder="+49 151 1234567"
                value={phone}
                onChange={(event) => setPhone(event.currentTarget.value)}
              />
            </Field>
            <Button type="submit" loading={isSending} disabled={sms.text.trim() === ''}>
              {t('testAction')}
            </Button>
          </div>
        </form>
      </CardBody>
    </Card>
  )
}
