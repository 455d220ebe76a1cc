'use client'

import { FlaskConical, ThumbsDown, ThumbsUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toast'
import { type InboxMessage, THUMBS, type Thumb } from '@/lib/conversations/schema'
import { callApi } from './inbox-api'
import { useInboxContext } from './inbox-context'

const ICONS = { up: ThumbsUp, down: ThumbsDown }

/** What the customer thinks of an assistant's answer, what staff thinks, and the way to keep it as a test. */
export function AnswerThumbs({ message, conversationId }: { message: InboxMessage; conversationId: string }) {
  const t = useTranslations('inbox.thumbs')
  const { canWrite, canTestAgents, wordsFor } = useInboxContext()
  const [isBusy, setBusy] = useState(false)
  if (message.author.kind !== 'agent' || message.answerId === null) return null
  const { thumb, staffThumb } = message

  const act = async (work: () => Promise<unknown>, done?: string) => {
    setBusy(true)
    try {
      await work()
      if (done) toast.success(done)
    } catch (error) {
      toast.error(wordsFor(error))
    } finally {
      setBusy(false)
    }
  }
  const rate = (side: Thumb) =>
    act(() =>
      callApi('PUT', `/conversations/${conversationId}/messages/${message.id}/thumb`, {
        thumb: staffThumb?.thumb === side ? null : side,
      }),
    )
  const keep = () =>
    act(() => callApi('POST', `/conversations/${conversationId}/messages/${message.id}/test`), t('kept'))

  return (
    <div className="flex flex-wrap items-center justify-end gap-1 px-1 text-subtle text-xs">
      {thumb && (
        <span className="flex items-center gap-1">
          {thumb === 'up' ? (
            <ThumbsUp aria-hidden className="size-3.5" />
          ) : (
            <ThumbsDown aria-hidden className="size-3.5" />
          )}
          {t(`customer.${thumb}`)}
        </span>
      )}
      {canWrite &&
        THUMBS.map((side) => {
          const Icon = ICONS[side]
          const isChosen = staffThumb?.thumb === side
          return (
            <Button
              key={side}
              variant="ghost"
              size="icon-sm"
              aria-label={t(side)}
              aria-pressed={isChosen}
              title={isChosen ? t('by', { name: staffThumb.by }) : t(side)}
              disabled={isBusy}
              className={
                isChosen
                  ? 'text-link'
                  : 'opacity-0 focus-visible:opacity-100 group-hover/message:opacity-100 pointer-coarse:opacity-100'
              }
              onClick={() => void rate(side)}
            >
              <Icon aria-hidden />
            </Button>
          )
        })}
      {canTestAgents && (
        <Button
          variant="ghost"
          size="sm"
          disabled={isBusy}
          className="opacity-0 focus-visible:opacity-100 group-hover/message:opacity-100 pointer-coarse:opacity-100"
          onClick={() => void keep()}
        >
          <FlaskConical aria-hidden /> {t('keep')}
        </Button>
      )}
    </div>
  )
}
