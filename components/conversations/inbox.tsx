'use client'

import { useTranslations } from 'next-intl'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { cn } from '@/components/ui/cn'
import type { MemberRef } from '@/lib/conversations/schema'
import { ConnectionNotice } from './connection-notice'
import { ContactPanel } from './contact-panel'
import { ConversationList } from './conversation-list'
import { ConversationView } from './conversation-view'
import { InboxContext } from './inbox-context'
import { NothingOpen } from './nothing-open'
import { ThreadSkeleton } from './thread-skeleton'
import { type InboxStart, useInbox } from './use-inbox'
import { useInboxActions } from './use-inbox-actions'
import { useInboxKeys } from './use-inbox-keys'

const ContactSheet = lazy(() => import('./contact-sheet').then((file) => ({ default: file.ContactSheet })))

type InboxProps = {
  start: InboxStart
  me: MemberRef
  canWrite: boolean
  canSeeContacts: boolean
  canShareViews: boolean
  canTestAgents: boolean
  chatHref: string
}

/** List, thread and contact beside each other; on small screens one after the other. */
export function Inbox({ start, me, canWrite, canSeeContacts, canShareViews, canTestAgents, chatHref }: InboxProps) {
  const t = useTranslations('inbox')
  const inbox = useInbox(start)
  const actions = useInboxActions(inbox)
  const value = useMemo(
    () => ({ ...inbox, actions, me, canWrite, canSeeContacts, canShareViews, canTestAgents }),
    [inbox, actions, me, canWrite, canSeeContacts, canShareViews, canTestAgents],
  )
  const { place, threads, threadProblems, counts } = inbox.state
  const open = place.conversationId
  const thread = open ? threads[open] : undefined
  const [detailsOf, setDetailsOf] = useState<string | null>(null)
  useInboxKeys(value)

  useEffect(() => {
    const waiting = counts.waiting ? `(${Math.min(counts.waiting, 99)}) ` : ''
    document.title = `${waiting}${t('title')}`
  }, [counts.waiting, t])

  return (
    <InboxContext value={value}>
      <h1 className="sr-only">{t('title')}</h1>
      <div data-fills-frame className="flex h-full min-h-0 flex-col">
        <ConnectionNotice />
        <div
          className={cn(
            'grid min-h-0 flex-1 grid-cols-1 grid-rows-[minmax(0,1fr)] md:grid-cols-[19rem_minmax(0,1fr)] lg:grid-cols-[22rem_minmax(0,1fr)]',
            open && 'xl:grid-cols-[22rem_minmax(0,1fr)_18rem]',
          )}
        >
          <div className={cn('min-h-0 border-line border-e bg-surface', open && 'hidden md:block')}>
            <ConversationList chatHref={chatHref} />
          </div>
          <div className={cn('min-h-0 min-w-0 bg-page', !open && 'hidden md:block')}>
            {thread ? (
              <ConversationView key={thread.conversation.id} thread={thread} onDetails={() => setDetailsOf(open)} />
            ) : open && !threadProblems[open] ? (
              <ThreadSkeleton />
            ) : (
              <NothingOpen problem={open ? (threadProblems[open] ?? null) : null} />
            )}
          </div>
          {open && (
            <aside
              aria-label={t('contact.title')}
              className="hidden min-h-0 overflow-y-auto border-line border-s bg-surface xl:block"
            >
              {thread && <ContactPanel key={thread.contact.id} thread={thread} />}
            </aside>
          )}
        </div>
      </div>
      {thread && detailsOf === open && (
        <Suspense fallback={null}>
          <ContactSheet thread={thread} onClose={() => setDetailsOf(null)} />
        </Suspense>
      )}
    </InboxContext>
  )
}
