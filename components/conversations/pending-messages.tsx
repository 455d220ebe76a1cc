'use client'

import { CircleAlert, Paperclip, RotateCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Markdown } from '@/components/markdown'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import type { InboxRow } from '@/lib/conversations/schema'
import { useInboxContext } from './inbox-context'
import type { PendingMessage } from './inbox-state'

/** What is on its way, and what did not arrive: that keeps its words, and can be sent again. */
export function PendingMessages({
  conversation,
  pending,
}: {
  conversation: InboxRow
  pending: readonly PendingMessage[]
}) {
  const t = useTranslations('inbox')
  const { actions, dispatch } = useInboxContext()
  return (
    <div className="mt-5 grid justify-items-end gap-3">
      {pending.map((message) => (
        <div key={message.clientId} className="grid max-w-[85%] justify-items-end gap-1.5">
          <div
            dir="auto"
            className={cn(
              'max-w-full rounded-xl rounded-se-sm px-3.5 py-2.5',
              message.isNote ? 'bg-warning-soft' : 'bg-primary-soft',
              message.problem === null && 'opacity-60',
            )}
          >
            {message.files.map(({ id, name }) => (
              <p key={id} className="flex items-center gap-1.5 text-sm">
                <Paperclip aria-hidden className="size-3.5 shrink-0" />
                <span className="truncate">{name}</span>
              </p>
            ))}
            <Markdown text={message.body} isCompact />
          </div>
          {message.problem === null ? (
            <p className="px-1 text-subtle text-xs">{t('sending')}</p>
          ) : (
            <div role="alert" className="flex flex-wrap items-center justify-end gap-1 text-danger text-xs">
              <CircleAlert aria-hidden className="size-3.5 shrink-0" />
              <span>{message.problem}</span>
              <Button size="sm" variant="ghost" onClick={() => void actions.send(conversation, message)}>
                <RotateCw aria-hidden />
                {t('sendAgain')}
              </Button>
              <Button
                size="sm"
                variant="ghost"
                onClick={() =>
                  dispatch({ type: 'discarded', conversationId: conversation.id, clientId: message.clientId })
                }
              >
                {t('discard')}
              </Button>
            </div>
          )}
        </div>
      ))}
    </div>
  )
}
