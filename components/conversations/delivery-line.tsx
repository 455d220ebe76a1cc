'use client'

import { Check, CheckCheck, CircleAlert, CircleHelp, Clock, RotateCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { toast } from '@/components/ui/toast'
import type { DeliveryState, InboxMessage } from '@/lib/conversations/schema'
import { callApi } from './inbox-api'
import { useInboxContext } from './inbox-context'

const ICONS: Record<DeliveryState, typeof Check> = {
  queued: Clock,
  sending: Clock,
  sent: Check,
  delivered: CheckCheck,
  read: CheckCheck,
  failed: CircleAlert,
  uncertain: CircleHelp,
}

/** Reasons that we give ourselves; others are the provider's own words. */
const OWN_REASONS = ['suppressed', 'not_connected', 'stopped'] as const

/** Under a message: how far it has come. What failed, or is in doubt, can be sent again. */
export function DeliveryLine({ message, conversationId }: { message: InboxMessage; conversationId: string }) {
  const t = useTranslations('inbox.delivery')
  const { canWrite } = useInboxContext()
  if (!message.delivery) return null
  const { state, reason } = message.delivery
  const Icon = ICONS[state]
  const own = OWN_REASONS.find((known) => known === reason)
  const isBad = state === 'failed' || state === 'uncertain'
  return (
    <div
      className={cn(
        'flex max-w-full flex-wrap items-center justify-end gap-x-1.5 px-1 text-xs',
        state === 'failed' ? 'text-danger' : state === 'uncertain' ? 'text-on-warning-soft' : 'text-subtle',
      )}
    >
      <Icon aria-hidden className={cn('size-3.5 shrink-0', state === 'read' && 'text-link')} />
      <span>{t(state)}</span>
      {reason && (
        <span dir="auto" className="min-w-0 break-words">
          {own ? t(`reasons.${own}`) : reason}
        </span>
      )}
      {isBad && canWrite && <SendAgain message={message} conversationId={conversationId} />}
    </div>
  )
}

function SendAgain({ message, conversationId }: { message: InboxMessage; conversationId: string }) {
  const t = useTranslations('inbox')
  const { wordsFor } = useInboxContext()
  const [isAsking, setAsking] = useState(false)
  const again = async () => {
    setAsking(true)
    try {
      await callApi('POST', `/conversations/${conversationId}/messages/${message.id}/send-again`)
    } catch (error) {
      toast.error(wordsFor(error))
    } finally {
      setAsking(false)
    }
  }
  return (
    <Button size="sm" variant="ghost" loading={isAsking} onClick={again}>
      <RotateCw aria-hidden />
      {message.delivery?.state === 'uncertain' ? t('delivery.againAnyway') : t('sendAgain')}
    </Button>
  )
}
