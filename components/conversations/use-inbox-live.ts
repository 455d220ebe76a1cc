'use client'

import { type Dispatch, useEffect, useRef } from 'react'
import { keepStream, REPLAYED_MS } from '@/components/live/keep-stream'
import type { InboxEvents } from '@/lib/conversations/schema'
import type { InboxAction } from './inbox-state'
import { VIEWER_GONE_MS } from './use-viewing-signal'

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
    const { since } = latest.current
    const dispatch = (action: InboxAction) => latest.current.dispatch(action)
    const letGo = keepStream<InboxEvents & { access: unknown }>({
      address: (place) => `/api/live?since=${encodeURIComponent(place ?? since)}`,
      onOpen: (silentMs) => {
        if (silentMs > REPLAYED_MS) latest.current.onGap()
        dispatch({ type: 'connection', connection: 'open' })
      },
      onTrouble: (failures) => {
        if (failures > 2) dispatch({ type: 'connection', connection: 'lost' })
      },
      on: {
        message: ({ message, conversation }) => {
          dispatch({ type: 'message-came', message, row: conversation })
          latest.current.onChange()
        },
        conversation: ({ conversation }) => {
          dispatch({ type: 'row-changed', row: conversation })
          latest.current.onChange()
        },
        gone: ({ conversationId }) => {
          dispatch({ type: 'gone', conversationId })
          latest.current.onGone(conversationId)
          latest.current.onChange()
        },
        access: () => latest.current.onGap(),
        typing: (event) => dispatch({ type: 'typing', event, at: Date.now() }),
        viewing: (event) => dispatch({ type: 'viewing', event, at: Date.now() }),
        answer: (event) => dispatch({ type: 'answer', event }),
      },
    })
    const fading = setInterval(
      () =>
        dispatch({ type: 'typing-faded', before: Date.now() - TYPING_MS, viewersBefore: Date.now() - VIEWER_GONE_MS }),
      2_000,
    )
    return () => {
      clearInterval(fading)
      letGo()
    }
  }, [])
}
