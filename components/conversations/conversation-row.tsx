'use client'

import { Bot, CircleCheck, Clock, Hourglass, OctagonAlert, Reply } from 'lucide-react'
import { useLocale, useTimeZone, useTranslations } from 'next-intl'
import { type MouseEvent, memo } from 'react'
import { Avatar } from '@/components/ui/avatar'
import { cn } from '@/components/ui/cn'
import type { InboxRow } from '@/lib/conversations/schema'
import { ChannelIcon } from './channel-icon'
import { DueBadge } from './due-badge'
import { useInboxContext } from './inbox-context'
import { placeHref } from './inbox-place'
import { isUnread } from './inbox-rows'
import { LabelLine } from './label-line'
import { shortTime } from './short-time'
import { useContactName } from './use-contact-name'

/** A plain click stays in the page; with a modifier the browser opens a tab, as with any link. */
const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

export function ConversationRow({ row, isOpen }: { row: InboxRow; isOpen: boolean }) {
  const { state, go } = useInboxContext()
  const href = placeHref({ ...state.place, conversationId: row.id })
  return (
    <li>
      <a
        href={href}
        aria-current={isOpen ? 'true' : undefined}
        onClick={(event) => {
          if (!isPlainClick(event)) return
          event.preventDefault()
          go({ conversationId: row.id })
        }}
        className={cn(
          'relative flex gap-3 border-line-subtle border-b px-4 py-3 transition-colors focus-visible:-outline-offset-2',
          isOpen
            ? 'bg-sunken before:absolute before:inset-y-0 before:start-0 before:w-1 before:bg-primary'
            : 'hover:bg-fg/4',
        )}
      >
        <RowFace row={row} />
      </a>
    </li>
  )
}

const RowFace = memo(function RowFace({ row }: { row: InboxRow }) {
  const t = useTranslations('inbox')
  const locale = useLocale()
  const timeZone = useTimeZone()
  const name = useContactName()(row.contact, row.address)
  const unread = isUnread(row)
  return (
    <>
      <Avatar name={name} decorative size="md" className="mt-0.5" />
      <div className="min-w-0 flex-1">
        <div className="flex items-center gap-2">
          <span
            dir="auto"
            className={cn('min-w-0 flex-1 truncate text-fg text-sm', unread ? 'font-semibold' : 'font-medium')}
          >
            {name}
          </span>
          <ChannelIcon channel={row.channel} />
          <time dateTime={row.lastMessageAt} suppressHydrationWarning className="shrink-0 text-subtle text-xs">
            {shortTime(row.lastMessageAt, Date.now(), { locale, ...(timeZone ? { timeZone } : {}) })}
          </time>
        </div>
        <div className="mt-0.5 flex items-center gap-2">
          <p dir="auto" className={cn('min-w-0 flex-1 truncate text-sm', unread ? 'text-fg' : 'text-muted')}>
            {row.lastMessageBy === 'member' && (
              <Reply role="img" aria-label={t('teamReplied')} className="me-1 inline size-3.5 text-subtle" />
            )}
            {row.subject && <span className="text-fg">{row.subject} · </span>}
            {row.preview}
          </p>
          {unread && (
            <span className="size-2 shrink-0 rounded-full bg-primary">
              <span className="sr-only">{t('unread')}</span>
            </span>
          )}
        </div>
        <div className="flex items-end justify-between gap-2">
          <RowState row={row} />
          <DueBadge due={row.due} />
        </div>
        <div className="mt-1.5 empty:hidden">
          <LabelLine row={row} />
        </div>
      </div>
    </>
  )
})

function RowState({ row }: { row: InboxRow }) {
  const t = useTranslations('inbox.state')
  const look = 'mt-1.5 flex items-center gap-1.5 text-xs [&>svg]:size-3.5 [&>svg]:shrink-0'
  if (row.status === 'closed') {
    return (
      <p className={cn(look, 'text-subtle')}>
        <CircleCheck aria-hidden />
        {t('closed')}
      </p>
    )
  }
  if (row.status === 'spam') {
    return (
      <p className={cn(look, 'text-subtle')}>
        <OctagonAlert aria-hidden />
        {t('spam')}
      </p>
    )
  }
  if (row.status === 'snoozed') {
    return (
      <p className={cn(look, 'text-subtle')}>
        <Clock aria-hidden />
        {t('snoozed')}
      </p>
    )
  }
  if (row.state === 'waiting') {
    return (
      <p className={cn(look, 'w-fit rounded-sm bg-warning-soft px-1.5 py-0.5 font-medium text-on-warning-soft')}>
        <Hourglass aria-hidden />
        {t('waiting')}
      </p>
    )
  }
  if (row.state === 'bot') {
    return (
      <p className={cn(look, 'text-subtle')}>
        <Bot aria-hidden />
        {t('bot')}
      </p>
    )
  }
  return (
    <p className={cn(look, 'min-w-0 text-subtle')}>
      {row.assignee && <Avatar name={row.assignee.name} src={row.assignee.avatarUrl} size="xs" decorative />}
      <span className="truncate">{row.assignee?.name ?? t('human')}</span>
    </p>
  )
}
