'use client'

import { ArrowDown } from 'lucide-react'
import { useLocale, useTimeZone, useTranslations } from 'next-intl'
import { useLayoutEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toast'
import type { InboxMessage } from '@/lib/conversations/schema'
import { DayHeading } from './day-heading'
import { callApi } from './inbox-api'
import { useInboxContext } from './inbox-context'
import type { ThreadState } from './inbox-state'
import { MessageGroupView } from './message-group'
import { PendingMessages } from './pending-messages'
import { ReadReceipt } from './read-receipt'
import { StreamingAnswer } from './streaming-answer'
import { threadDays } from './thread-groups'
import { TypingLine } from './typing-line'

const NEAR_END_PX = 60

/**
 * The messages. The scroller is reversed, so that a page starts at the newest message before any script has run and
 * older ones may be added on top without a jump.
 */
export function Thread({ thread }: { thread: ThreadState }) {
  const t = useTranslations('inbox')
  const locale = useLocale()
  const timeZone = useTimeZone()
  const scroller = useRef<HTMLElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const height = useRef(0)
  const [isBehind, setBehind] = useState(false)
  const { messages, pending, conversation } = thread
  const context = { locale, ...(timeZone ? { timeZone } : {}) }
  const first = messages[0]?.id
  const before = useRef(first)

  // Whoever reads further up keeps the line under their eyes when something arrives at the end.
  useLayoutEffect(() => {
    const element = scroller.current
    const now = content.current?.offsetHeight ?? 0
    const grownBy = now - height.current
    height.current = now
    if (element && before.current === first && element.scrollTop < -NEAR_END_PX && grownBy > 0) {
      element.scrollTop -= grownBy
    }
    before.current = first
  })

  const toEnd = () => scroller.current?.scrollTo({ top: 0, behavior: 'smooth' })

  return (
    <div className="relative min-h-0 flex-1">
      <section
        ref={scroller}
        aria-label={t('messages')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        onScroll={(event) => setBehind(event.currentTarget.scrollTop < -NEAR_END_PX * 4)}
        className="flex h-full flex-col-reverse overflow-y-auto overscroll-contain focus-visible:-outline-offset-2"
      >
        <div ref={content} className="mx-auto w-full max-w-3xl px-4 pt-4 pb-5 sm:px-6">
          {thread.hasOlder && <OlderMessages conversationId={conversation.id} before={first} />}
          <div role="log" aria-live="polite" className="grid gap-5">
            {threadDays(messages, context).map((day) => (
              <div key={day.day} className="grid gap-5">
                <DayHeading at={day.at} />
                {day.groups.map((group) => (
                  <MessageGroupView
                    key={group.key}
                    group={group}
                    conversationId={conversation.id}
                    channel={conversation.channel}
                    address={conversation.address}
                  />
                ))}
              </div>
            ))}
          </div>
          <ReadReceipt thread={thread} />
          {thread.answer && <StreamingAnswer text={thread.answer.text} />}
          {pending.length > 0 && <PendingMessages conversation={conversation} pending={pending} />}
          <TypingLine typing={thread.typing} contact={conversation.contact} />
        </div>
      </section>
      {isBehind && (
        <Button
          size="sm"
          className="absolute inset-x-0 bottom-3 mx-auto w-fit rounded-full bg-raised shadow-md"
          onClick={toEnd}
        >
          <ArrowDown aria-hidden />
          {t('toEnd')}
        </Button>
      )}
    </div>
  )
}

function OlderMessages({ conversationId, before }: { conversationId: string; before: string | undefined }) {
  const t = useTranslations('inbox')
  const { dispatch, wordsFor } = useInboxContext()
  const [isLoading, setLoading] = useState(false)
  const load = async () => {
    setLoading(true)
    try {
      const path = `/conversations/${conversationId}/messages`
      const page = await callApi<{ messages: InboxMessage[]; hasOlder: boolean }>('GET', path, { before })
      dispatch({ type: 'older-loaded', conversationId, ...page })
    } catch (error) {
      toast.error(wordsFor(error))
    } finally {
      setLoading(false)
    }
  }
  return (
    <div className="mb-5 text-center">
      <Button size="sm" variant="ghost" loading={isLoading} onClick={load}>
        {t('older')}
      </Button>
    </div>
  )
}
