'use client'

import { useLocale, useTimeZone, useTranslations } from 'next-intl'
import { StatusDot } from '@/components/ui/status-dot'
import type { InboxRow } from '@/lib/conversations/schema'
import { shortTime } from './short-time'

const REASONS = [
  'asked_for_person',
  'not_in_knowledge',
  'agent_failed',
  'agent_paused',
  'agent_decided',
  'guardrail',
  'sent_file',
  'workflow',
] as const

/** Who has the word: the assistant, nobody yet, or a person. */
export function StateBadge({ conversation }: { conversation: InboxRow }) {
  const t = useTranslations('inbox')
  const locale = useLocale()
  const timeZone = useTimeZone()
  const small = 'text-muted text-xs [&>span]:truncate max-w-full min-w-0'
  if (conversation.status === 'closed') {
    return (
      <StatusDot tone="neutral" className={small}>
        {t('state.closed')}
      </StatusDot>
    )
  }
  if (conversation.status === 'spam') {
    return (
      <StatusDot tone="danger" className={small}>
        {t('state.spam')}
      </StatusDot>
    )
  }
  if (conversation.status === 'snoozed' && conversation.snoozedUntil) {
    const at = shortTime(conversation.snoozedUntil, Date.now(), { locale, ...(timeZone ? { timeZone } : {}) })
    return (
      <StatusDot tone="neutral" className={small}>
        {t('state.snoozedUntil', { at })}
      </StatusDot>
    )
  }
  if (conversation.state === 'bot') {
    return (
      <StatusDot tone="info" className={small}>
        {t('state.bot')}
      </StatusDot>
    )
  }
  if (conversation.state === 'waiting') {
    const reason = REASONS.find((candidate) => candidate === conversation.handoverReason)
    return (
      <StatusDot tone="warning" className={small}>
        {t('state.waiting')}
        {reason && <span className="max-lg:hidden"> · {t(`reasons.${reason}`)}</span>}
      </StatusDot>
    )
  }
  return (
    <StatusDot tone="success" className={small}>
      {conversation.assignee ? t('state.with', { name: conversation.assignee.name }) : t('state.human')}
    </StatusDot>
  )
}
