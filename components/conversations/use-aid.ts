'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { toast } from '@/components/ui/toast'
import type { Manner, SuggestedReply } from '@/lib/reply-aid/schema'
import { InboxProblem } from './inbox-api'
import { useInboxContext } from './inbox-context'
import { readAid } from './read-aid'

export type Original = { language: string; body: string }

/** What the model says: a summary to read, a reply to take over, or what the text was before it is changed. */
export type AidCard =
  | { kind: 'summary'; text: string }
  | ({ kind: 'suggestion' } & SuggestedReply)
  | { kind: 'before'; text: string; isTranslated: boolean }

type Writing = { text: string; write: (text: string) => void }
type Asked<Answer> = {
  aid: string
  input?: Record<string, unknown>
  /** While it is being written. */
  onText: (text: string) => void
  onDone: (answer: Answer) => void
  /** It was called off, or came to nothing: what was there before. */
  undo: () => void
}

/** The model's help with a conversation, read along while it is written. Nothing is sent by it. */
export function useAid(conversationId: string, { text, write }: Writing) {
  const t = useTranslations('inbox.aid')
  const { wordsFor } = useInboxContext()
  const locale = useLocale()
  const [isBusy, setBusy] = useState(false)
  const [card, setCard] = useState<AidCard | null>(null)
  const [original, setOriginal] = useState<Original | null>(null)
  const asking = useRef<AbortController | null>(null)
  useEffect(() => () => asking.current?.abort(), [])

  const ask = async <Answer>({ aid, input, onText, onDone, undo }: Asked<Answer>) => {
    asking.current?.abort()
    const own = new AbortController()
    asking.current = own
    const isMine = () => asking.current === own
    setBusy(true)
    try {
      const answer = await readAid<Answer>(
        { aid, conversationId, ...input },
        { signal: own.signal, onText: (words) => isMine() && onText(words) },
      )
      if (isMine()) onDone(answer)
    } catch (error) {
      if (isMine()) undo()
      if (own.signal.aborted) return
      toast.error(error instanceof InboxProblem && error.code === 'QUOTA_EXCEEDED' ? t('usedUp') : wordsFor(error))
    } finally {
      if (isMine()) {
        asking.current = null
        setBusy(false)
      }
    }
  }

  /** Writes over what was typed, which stays in the card. */
  const change = (aid: string, input: Record<string, unknown>, isTranslated: boolean, then?: () => void) => {
    setCard({ kind: 'before', text, isTranslated })
    return ask<{ text: string }>({
      aid,
      input: { body: text, ...input },
      onText: write,
      onDone: (answer) => {
        write(answer.text)
        then?.()
      },
      undo: () => {
        write(text)
        setCard(null)
      },
    })
  }

  return {
    isBusy,
    card,
    original,
    canChange: text.trim() !== '' && !isBusy,
    summarise: () => {
      setCard({ kind: 'summary', text: '' })
      return ask<{ summary: string }>({
        aid: 'summary',
        onText: (words) => setCard({ kind: 'summary', text: words }),
        onDone: ({ summary }) => setCard({ kind: 'summary', text: summary }),
        undo: () => setCard(null),
      })
    },
    suggest: () => {
      setCard({ kind: 'suggestion', text: '', sources: [] })
      return ask<SuggestedReply>({
        aid: 'suggestion',
        onText: (words) => setCard({ kind: 'suggestion', text: words, sources: [] }),
        onDone: (reply) => setCard({ kind: 'suggestion', ...reply }),
        undo: () => setCard(null),
      })
    },
    rewrite: (manner: Manner) => change('rewrite', { manner }, false),
    translate: (language: string) =>
      change('translation', { language }, true, () =>
        setOriginal(language === locale.slice(0, 2) ? null : { language: locale.slice(0, 2), body: text }),
      ),
    /** Calls off what is being written. */
    stop: () => asking.current?.abort(),
    /** Takes over a suggestion, or what the text was before. */
    use: (words: string) => {
      write(words)
      setOriginal(null)
      setCard(null)
    },
    close: () => {
      asking.current?.abort()
      setCard(null)
    },
    forget: () => {
      asking.current?.abort()
      setOriginal(null)
      setCard(null)
    },
  }
}

export type Aid = ReturnType<typeof useAid>
