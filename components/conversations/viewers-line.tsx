'use client'

import { Eye } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ThreadState } from './inbox-state'
import { useViewingSignal } from './use-viewing-signal'

/** Who else has the conversation open, and who of them is writing an answer: so that a customer does not get two. */
export function ViewersLine({ thread: { conversation, viewers, greetings, typing } }: { thread: ThreadState }) {
  const t = useTranslations('inbox.viewers')
  useViewingSignal(conversation.id, greetings)
  const writing = viewers.filter(({ memberId }) => typing.some(({ key }) => key === memberId))
  const names = (writing.length > 0 ? writing : viewers).map(({ name }) => name)
  return (
    <div role="status" className="bg-surface">
      {names.length > 0 && (
        <p className="flex items-center justify-center gap-1.5 border-line border-t bg-warning-soft px-4 py-1.5 text-on-warning-soft text-xs">
          <Eye aria-hidden className="size-3.5 shrink-0" />
          <span className="truncate">
            {t(writing.length > 0 ? 'writing' : 'open', { names: names.join(', '), count: names.length })}
          </span>
        </p>
      )}
    </div>
  )
}
