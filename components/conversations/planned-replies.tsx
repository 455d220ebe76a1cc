'use client'

import { CalendarClock, Pencil, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, useCallback, useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Textarea } from '@/components/ui/textarea'
import { Time } from '@/components/ui/time'
import { toast } from '@/components/ui/toast'
import type { PlannedReply } from '@/lib/conversations/schema'
import { callApi } from './inbox-api'
import { useInboxContext } from './inbox-context'
import type { ThreadState } from './inbox-state'
import { LazyMenu } from './lazy-menu'

const PlanMenu = lazy(() => import('./plan-menu').then((file) => ({ default: file.PlanMenu })))
const CHANGED = 'inbox-planned-changed'

/** Tells the list of a conversation that it is another one now. */
export const plannedChanged = (conversationId: string): void => {
  window.dispatchEvent(new CustomEvent(CHANGED, { detail: conversationId }))
}

/** What is still to go out, between the thread and the box; nothing where there is none. */
export function PlannedReplies({ thread }: { thread: ThreadState }) {
  const t = useTranslations('inbox.planned')
  const { canWrite, wordsFor } = useInboxContext()
  const { id } = thread.conversation
  const lastId = thread.messages.at(-1)?.id
  const [planned, setPlanned] = useState<readonly PlannedReply[]>([])

  const load = useCallback(
    () =>
      callApi<PlannedReply[]>('GET', `/conversations/${id}/planned-replies`).then(setPlanned, (error: unknown) =>
        wordsFor(error),
      ),
    [id, wordsFor],
  )
  // What was said may have sent one, or called one off.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message is the reason to look again
  useEffect(() => void load(), [load, lastId])
  useEffect(() => {
    const onChange = (event: Event) => event instanceof CustomEvent && event.detail === id && void load()
    window.addEventListener(CHANGED, onChange)
    return () => window.removeEventListener(CHANGED, onChange)
  }, [load, id])

  const act = async (work: Promise<unknown>) => {
    try {
      await work
    } catch (error) {
      toast.error(wordsFor(error))
    }
    await load()
  }

  if (planned.length === 0) return null
  return (
    <ul
      aria-label={t('title')}
      className="max-h-40 overflow-y-auto border-line border-t bg-info-soft px-3 py-2 sm:px-6"
    >
      {planned.map((reply) => (
        <PlannedRow
          key={`${reply.id}:${reply.body}`}
          reply={reply}
          canChange={canWrite}
          onChange={(change) => void act(callApi('PATCH', `/planned-replies/${reply.id}`, change))}
          onCancel={() => void act(callApi('DELETE', `/planned-replies/${reply.id}`))}
        />
      ))}
    </ul>
  )
}

type PlannedRowProps = {
  reply: PlannedReply
  canChange: boolean
  onChange: (change: { body?: string; dueAt?: string; goesAnyway?: boolean }) => void
  onCancel: () => void
}

function PlannedRow({ reply, canChange, onChange, onCancel }: PlannedRowProps) {
  const t = useTranslations('inbox.planned')
  const ui = useTranslations('ui')
  const [edited, setEdited] = useState<string | null>(null)
  return (
    <li className="mx-auto flex min-h-9 w-full max-w-3xl flex-wrap items-center gap-2 text-on-info-soft text-sm">
      <CalendarClock aria-hidden className="size-4 shrink-0" />
      <Time value={reply.dueAt} format="datetime" className="shrink-0 text-xs" />
      {edited === null ? (
        <span dir="auto" className="min-w-0 flex-1 truncate" title={reply.body}>
          {reply.author}: {reply.body}
        </span>
      ) : (
        <form
          className="flex w-full items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault()
            onChange({ body: edited })
          }}
        >
          <Textarea rows={2} aria-label={t('edit')} value={edited} onChange={({ target }) => setEdited(target.value)} />
          <Button type="submit" size="sm" variant="primary" disabled={edited.trim() === ''}>
            {ui('save')}
          </Button>
        </form>
      )}
      {canChange && edited === null && (
        <>
          <Button variant="ghost" size="icon-sm" aria-label={t('edit')} onClick={() => setEdited(reply.body)}>
            <Pencil aria-hidden />
          </Button>
          <LazyMenu
            menu={PlanMenu}
            onPlan={(at: Date, goesAnyway: boolean) => onChange({ dueAt: at.toISOString(), goesAnyway })}
            button={
              <Button variant="ghost" size="icon-sm" aria-label={t('move')}>
                <CalendarClock aria-hidden />
              </Button>
            }
          />
          <Button variant="ghost" size="icon-sm" aria-label={t('cancel')} onClick={onCancel}>
            <Trash2 aria-hidden />
          </Button>
        </>
      )}
    </li>
  )
}
