'use client'

import { type Dispatch, useEffect, useRef } from 'react'
import type { InboxEvents } from '@/lib/conversations/schema'
import type { InboxAction } from './inbox-state'
import { VIEWER_GONE_MS } from './use-viewing-signal'

/** The server replays the last five minutes; after a longer silence the page asks anew. */
const REPLAYED_MS = 4 * 60_000
/** A tab that nobody looks at lets go of its connection: browsers allow few of them to one host. */
const HIDDEN_MS = 90_000
const TYPING_MS = 7_000

type Options = {
  since: string
  dispatch: Dispatch<InboxAction>
  onGap: () => void
  onChange: () => void
  onGone: (conversationId: string) => void
}

/**
 * Keeps the inbox up to date over `/api/live`. `onGap`: events may have been missed, or the member may see other rows than
 * before; `onChange`: counts may differ; `onGone`: a conversation is no longer the member's to see.
 */
export function useInboxLive(options: Options): void {
  const latest = useRef(options)
  latest.current = options

  useEffect(() => {
    let source: EventSource | null = null
    let place = latest.current.since
    let heardAt = Date.now()
    let retry: ReturnType<typeof setTimeout> | undefined
    let hiding: ReturnType<typeof setTimeout> | undefined
    let attempts = 0

    const dispatch = (action: InboxAction) => latest.current.dispatch(action)

    const on = <Name extends keyof InboxEvents>(name: Name, apply: (data: InboxEvents[Name]) => void) => {
      source?.addEventListener(name, (event) => {
        heardAt = Date.now()
        if (event.lastEventId) place = event.lastEventId
        apply(JSON.parse(event.data) as InboxEvents[Name])
      })
    }

    const open = () => {
      clearTimeout(retry)
      source?.close()
      source = new EventSource(`/api/live?since=${encodeURIComponent(place)}`)
      source.onopen = () => {
        attempts = 0
        if (Date.now() - heardAt > REPLAYED_MS) latest.current.onGap()
        heardAt = Date.now()
        dispatch({ type: 'connection', connection: 'open' })
      }
      source.onerror = () => {
        if (attempts > 1) dispatch({ type: 'connection', connection: 'lost' })
        attempts += 1
        if (source?.readyState !== EventSource.CLOSED) return
        retry = setTimeout(open, Math.min(30_000, 500 * 2 ** attempts))
      }
      on('message', ({ message, conversation }) => {
        dispatch({ type: 'message-came', message, row: conversation })
        latest.current.onChange()
      })
      on('conversation', ({ conversation }) => {
        dispatch({ type: 'row-changed', row: conversation })
        latest.current.onChange()
      })
      on('gone', ({ conversationId }) => {
        dispatch({ type: 'gone', conversationId })
        latest.current.onGone(conversationId)
        latest.current.onChange()
      })
      source.addEventListener('access', () => latest.current.onGap())
      on('typing', (event) => dispatch({ type: 'typing', event, at: Date.now() }))
      on('viewing', (event) => dispatch({ type: 'viewing', event, at: Date.now() }))
      on('answer', (event) => dispatch({ type: 'answer', event }))
    }

    const onVisibility = () => {
      clearTimeout(hiding)
      if (document.visibilityState === 'hidden') {
        hiding = setTimeout(() => {
          source?.close()
          source = null
        }, HIDDEN_MS)
      } else if (!source) open()
    }

    open()
    document.addEventListener('visibilitychange', onVisibility)
    const fading = setInterval(
      () =>
        dispatch({ type: 'typing-faded', before: Date.now() - TYPING_MS, viewersBefore: Date.now() - VIEWER_GONE_MS }),
      2_000,
    )
    return () => {
      document.removeEventListener('visibilitychange', onVisibility)
      clearInterval(fading)
      clearTimeout(retry)
      clearTimeout(hiding)
      source?.close()
    }
  }, [])
}
