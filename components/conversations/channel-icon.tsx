'use client'

import { FileText, Mail, MessageCircle, MessageSquareText, MessagesSquare, Webhook } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { cn } from '@/components/ui/cn'
import type { ConversationChannel } from '@/lib/conversations/schema'

const ICONS = {
  web_chat: MessagesSquare,
  web_form: FileText,
  sms: MessageSquareText,
  whatsapp: MessageCircle,
  email: Mail,
  api: Webhook,
} as const satisfies Record<ConversationChannel, unknown>

/** What a conversation runs over, named for screen readers. */
export function ChannelIcon({ channel, className }: { channel: ConversationChannel; className?: string }) {
  const t = useTranslations('inbox.channels')
  const Icon = ICONS[channel]
  return (
    <span title={t(channel)} className="shrink-0">
      <Icon role="img" aria-label={t(channel)} className={cn('size-3.5 text-subtle', className)} />
    </span>
  )
}
