'use client'

import { Check, CheckCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ThreadState } from './inbox-state'

/** Under the company's last words, when they are the last: whether the customer has seen them. */
export function ReadReceipt({ thread }: { thread: ThreadState }) {
  const t = useTranslations('inbox')
  const last = thread.messages.findLast((message) => message.author.kind !== 'system')
  if (!last || last.isNote || last.delivery || last.author.kind === 'contact') return null
  const { conversation } = thread
  const { contactReadAt } = conversation
  const wasRead = contactReadAt !== null && contactReadAt >= last.createdAt
  return (
    <p className="mt-1.5 flex items-center justify-end gap-1 pe-1 text-subtle text-xs sm:pe-11">
      {wasRead ? <CheckCheck aria-hidden className="size-3.5 text-link" /> : <Check aria-hidden className="size-3.5" />}
      {conversation.channel === 'web_form' ? t('mailed') : wasRead ? t('seen') : t('sent')}
    </p>
  )
}
