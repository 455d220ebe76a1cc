'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { adviceFor } from '@/lib/channels/schema'
import type { SentTest } from '@/lib/deliveries/schema'
import type { TestOutcome } from '@/lib/message-intake/schema'
import { getTestOutcome } from './actions'
import { AdviceWords } from './advice-words'

const EVERY_MS = 1_500
const TRIES = 20

/** Asks for half a minute what the provider tells of a message. */
function useOutcome(kind: 'sms' | 'whatsapp', providerId: string | null): TestOutcome | null {
  const [outcome, setOutcome] = useState<TestOutcome | null>(null)
  useEffect(() => {
    if (providerId === null) return
    let tries = 0
    let timer: ReturnType<typeof setTimeout>
    const ask = async () => {
      const result = await getTestOutcome({ kind, providerId })
      tries += 1
      if (result.ok) setOutcome(result.data)
      const isOver = result.ok && result.data.status !== null && result.data.status !== 'sent'
      if (!isOver && tries < TRIES) timer = setTimeout(ask, EVERY_MS)
    }
    timer = setTimeout(ask, EVERY_MS)
    return () => clearTimeout(timer)
  }, [kind, providerId])
  return outcome
}

/** How a test has ended, as far as anybody knows. */
export function TestResult({ kind, sent }: { kind: 'sms' | 'whatsapp'; sent: SentTest }) {
  const t = useTranslations('channels.sendTest')
  const outcome = useOutcome(kind, sent.providerId)
  if (sent.state === 'failed' || sent.state === 'uncertain') {
    return (
      <Alert tone="danger" title={t(sent.state === 'failed' ? 'failed' : 'uncertain')} isLive>
        <p dir="auto">{sent.message}</p>
        {sent.failure === 'recipient_refused' ? (
          <p>{t('recipientRefused')}</p>
        ) : (
          <AdviceWords kind={kind} advice={adviceFor(sent.failure)} />
        )}
      </Alert>
    )
  }
  if (outcome?.status === 'failed') {
    return (
      <Alert tone="danger" title={t('notDelivered')} isLive>
        <p dir="auto">{outcome.reason}</p>
      </Alert>
    )
  }
  const hasArrived = outcome?.status === 'delivered' || outcome?.status === 'read'
  return (
    <Alert tone={hasArrived ? 'success' : 'info'} title={t(hasArrived ? 'delivered' : 'taken')} isLive>
      {t(hasArrived ? 'deliveredBody' : 'takenBody')}
    </Alert>
  )
}
