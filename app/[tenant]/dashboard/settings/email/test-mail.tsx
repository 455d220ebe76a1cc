'use client'

import { Send } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import type { SenderView } from '@/lib/sender/schema'
import { sendTestEmailAction } from './actions'

type TestMailProps = { effective: SenderView['effective']; waits: boolean; chosen: string | null; isReadOnly: boolean }

/** What a mail carries right now, and a mail to oneself to see it. */
export function TestMail({ effective, waits, chosen, isReadOnly }: TestMailProps) {
  const t = useTranslations('emailSender')
  const [outcome, setOutcome] = useState<{ isGood: boolean; text: string } | null>(null)
  const [isSending, setSending] = useState(false)

  async function send() {
    setSending(true)
    const result = await sendTestEmailAction({})
    setSending(false)
    if (!result.ok) setOutcome({ isGood: false, text: result.message })
    else setOutcome({ isGood: true, text: t('testSent', { address: result.data.to }) })
  }

  return (
    <Card>
      <CardHeader
        title={t('now')}
        actions={
          <Badge tone={effective.through === 'platform' ? 'neutral' : 'success'}>
            {t(`through.${effective.through}`)}
          </Badge>
        }
      />
      <CardBody className="grid gap-3">
        <p className="text-fg">
          <span className="font-medium">{effective.name}</span>{' '}
          <code dir="ltr" className="break-all font-mono text-muted text-sm">
            &lt;{effective.address}&gt;
          </code>
        </p>
        {effective.replyTo && <p className="text-muted text-sm">{t('repliesTo', { address: effective.replyTo })}</p>}
        {waits && chosen && <Alert tone="warning">{t('waits', { address: chosen })}</Alert>}
        {outcome && <Alert tone={outcome.isGood ? 'success' : 'danger'} title={outcome.text} isLive />}
      </CardBody>
      {!isReadOnly && (
        <CardFooter hint={t('testHint')}>
          <Button loading={isSending} onClick={send}>
            <Send aria-hidden />
            {t('sendTest')}
          </Button>
        </CardFooter>
      )}
    </Card>
  )
}
