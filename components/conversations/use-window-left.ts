'use client'

import { useEffect, useState } from 'react'
import type { ThreadState } from './inbox-state'

const DAY_MS = 86_400_000
const TICK_MS = 20_000

/** How long words alone can be answered on WhatsApp, in milliseconds: each message of the customer begins a day anew. Null on other channels. */
export function useWindowLeft({ conversation, messages, repliesUntil }: ThreadState): number | null {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), TICK_MS)
    return () => clearInterval(clock)
  }, [])
  if (conversation.channel !== 'whatsapp') return null
  const last = messages.findLast(({ author }) => author.kind === 'contact')
  const ends = [repliesUntil, last?.createdAt].map((at, n) => (at ? Date.parse(at) + n * DAY_MS : 0))
  return Math.max(...ends) - now
}
