'use client'

import { Lock, Megaphone } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Fragment, memo } from 'react'
import { Markdown, PlainText } from '@/components/markdown'
import { Avatar } from '@/components/ui/avatar'
import { Badge } from '@/components/ui/badge'
import { cn } from '@/components/ui/cn'
import { Link } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import type { ConversationChannel, InboxMessage } from '@/lib/conversations/schema'
import { AnswerThumbs } from './answer-thumbs'
import { DeliveryLine } from './delivery-line'
import { MessageFiles } from './message-files'
import { MessagePartView } from './message-part'
import { MessageSources } from './message-sources'
import { MessageTranslation } from './message-translation'
import type { MessageGroup } from './thread-groups'

type MessageGroupProps = {
  group: MessageGroup
  conversationId: string
  channel: ConversationChannel
  address: string | null
}

/** Where plain text alone is sent, it is shown so. */
const PLAIN: ReadonlySet<ConversationChannel> = new Set(['sms', 'whatsapp'])

/** The customer at the start of the line, the company at its end. */
export const MessageGroupView = memo(function MessageGroupView({
  group,
  conversationId,
  channel,
  address,
}: MessageGroupProps) {
  const t = useTranslations('inbox')
  const [first] = group.messages
  const { author } = first
  if (author.kind === 'system') return <Fact message={first} conversationId={conversationId} />
  const isCustomer = author.kind === 'contact'
  const name = author.name || (isCustomer && address) || t('visitor')
  return (
    <article
      aria-label={t('saidBy', { name })}
      className={cn('group/message flex gap-2.5', !isCustomer && 'flex-row-reverse')}
    >
      <Avatar name={name} src={author.avatarUrl} size="md" decorative className="mt-5 max-sm:hidden" />
      <div className={cn('grid min-w-0 max-w-[85%] gap-1.5', isCustomer ? 'justify-items-start' : 'justify-items-end')}>
        <header className="flex items-center gap-1.5 px-1 text-subtle text-xs">
          <span className="truncate font-medium text-muted">{name}</span>
          {author.kind === 'agent' && <Badge tone="accent">{t('ai')}</Badge>}
          {first.agentVersion !== null && <span>{t('agentVersion', { number: first.agentVersion })}</span>}
          {first.isNote && (
            <span className="inline-flex items-center gap-1">
              <Lock aria-hidden className="size-3" />
              {t('note')}
            </span>
          )}
          <Time value={first.createdAt} format="clock" />
        </header>
        {group.messages.map((message) => (
          <Fragment key={message.id}>
            {message.campaignId && <CampaignLine campaignId={message.campaignId} />}
            <MessageBubble message={message} conversationId={conversationId} isPlain={PLAIN.has(channel)} />
            <MessageTranslation message={message} conversationId={conversationId} />
            <DeliveryLine message={message} conversationId={conversationId} />
            <AnswerThumbs message={message} conversationId={conversationId} />
          </Fragment>
        ))}
      </div>
    </article>
  )
})

/** Which campaign a message answers. */
function CampaignLine({ campaignId }: { campaignId: string }) {
  const t = useTranslations('inbox')
  return (
    <Link
      href={`/dashboard/campaigns/${campaignId}`}
      className="touch-target flex items-center gap-1.5 px-1 text-link text-xs hover:underline"
    >
      <Megaphone aria-hidden className="size-3.5" />
      {t('answersCampaign')}
    </Link>
  )
}

type BubbleProps = { message: InboxMessage; conversationId: string; isPlain: boolean }

function MessageBubble({ message, conversationId, isPlain }: BubbleProps) {
  return (
    <div dir="auto" className={cn('grid max-w-full gap-2 rounded-xl px-3.5 py-2.5', bubbleLook(message))}>
      {message.files.length > 0 && <MessageFiles files={message.files} conversationId={conversationId} />}
      <Words message={message} isPlain={isPlain} />
      {message.quoted && <Quoted text={message.quoted} />}
      {message.sources.length > 0 && <MessageSources sources={message.sources} />}
    </div>
  )
}

function Words({ message, isPlain }: { message: InboxMessage; isPlain: boolean }) {
  const { author, body, part, isNote, sources } = message
  if (part && part.kind !== 'template') return <MessagePartView part={part} body={body} />
  if (body === '') return null
  const isTyped = author.kind === 'contact' || (author.kind === 'member' && isPlain && !isNote)
  return isTyped ? <PlainText text={body} /> : <Markdown text={body} sources={sources} isCompact />
}

/** What a mail quotes is folded: it stands above in the thread. */
function Quoted({ text }: { text: string }) {
  const t = useTranslations('inbox')
  return (
    <details>
      <summary className="touch-target cursor-pointer text-muted text-xs">{t('quoted')}</summary>
      <div className="mt-2 border-line border-s-2 ps-3 text-muted text-sm">
        <PlainText text={text} />
      </div>
    </details>
  )
}

function bubbleLook({ author, isNote }: InboxMessage): string {
  if (isNote) return 'border border-warning/25 bg-warning-soft'
  if (author.kind === 'contact') return 'rounded-ss-sm border border-line bg-surface'
  if (author.kind === 'agent') return 'rounded-se-sm border border-line-subtle bg-accent-soft/60'
  return 'rounded-se-sm bg-primary-soft'
}

/** A fact between the messages. What the customer does not see says so. */
function Fact({ message, conversationId }: { message: InboxMessage; conversationId: string }) {
  const t = useTranslations('inbox')
  return (
    <div className="grid justify-items-center gap-1">
      <p className="flex items-center justify-center gap-1.5 px-6 text-center text-muted text-xs">
        {message.isNote && <Lock role="img" aria-label={t('staffOnly')} className="size-3 shrink-0" />}
        <span>{message.body}</span>
        <Time value={message.createdAt} format="clock" className="shrink-0 text-subtle" />
      </p>
      <DeliveryLine message={message} conversationId={conversationId} />
    </div>
  )
}
