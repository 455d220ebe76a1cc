'use client'

import { PhoneCall } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useState } from 'react'
import { toast } from '@/components/ui/toast'
import type { CallBackView } from '@/lib/call-backs/schema'
import type { InboxRow } from '@/lib/conversations/schema'
import { CallBackButtons } from './call-back-buttons'
import { CallBackMoment } from './call-back-moment'
import { callApi } from './inbox-api'
import { useInboxContext } from './inbox-context'

/** Calls that were promised in a conversation and not made yet; looked for anew whenever the conversation changes. */
export function CallBackLines({ conversation }: { conversation: InboxRow }) {
  const t = useTranslations('callBacks')
  const { canWrite, wordsFor } = useInboxContext()
  const [callBacks, setCallBacks] = useState<readonly CallBackView[]>([])
  const [isBusy, setBusy] = useState(false)
  const { id: conversationId } = conversation

  const load = useCallback(
    async (signal?: AbortSignal) => {
      try {
        const found = await callApi<{ items: CallBackView[] }>('GET', '/call-backs', { conversationId }, signal)
        if (!signal?.aborted) setCallBacks(found.items)
      } catch {
        // The thread itself says when the server is away; the lines come with the next change.
      }
    },
    [conversationId],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed row says that something happened
  useEffect(() => {
    const controller = new AbortController()
    void load(controller.signal)
    return () => controller.abort()
  }, [load, conversation])

  const act = async (path: string, input: Record<string, unknown>) => {
    setBusy(true)
    try {
      await callApi('POST', path, input)
    } catch (error) {
      toast.error(wordsFor(error))
    }
    await load()
    setBusy(false)
  }

  const open = callBacks.filter(({ state }) => state === 'planned' || state === 'missed')
  if (open.length === 0) return null
  return (
    <ul
      aria-label={t('title')}
      className="max-h-40 overflow-y-auto border-line border-t bg-info-soft px-3 py-2 sm:px-6"
    >
      {open.map((callBack) => (
        <li
          key={callBack.id}
          className="mx-auto flex min-h-9 w-full max-w-3xl flex-wrap items-center gap-x-3 gap-y-1 text-on-info-soft text-sm"
        >
          <PhoneCall aria-hidden className="size-4 shrink-0" />
          <CallBackMoment callBack={callBack} />
          <a href={`tel:${callBack.phone}`} dir="ltr" className="touch-target hover:underline">
            {callBack.phone}
          </a>
          <span dir="auto" className="min-w-0 flex-1 truncate" title={callBack.about}>
            {callBack.about}
          </span>
          {canWrite && (
            <span className="flex flex-wrap gap-1.5">
              <CallBackButtons
                callBack={callBack}
                isBusy={isBusy}
                onSettle={(state) => void act(`/call-backs/${callBack.id}/settle`, { state })}
                onMove={(at) => void act(`/call-backs/${callBack.id}/move`, { dueAt: at.toISOString() })}
              />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
