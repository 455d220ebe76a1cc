'use client'

import { useLocale } from 'next-intl'
import { useState } from 'react'
import { toast } from '@/components/ui/toast'
import type { Manner, SuggestedReply } from '@/lib/reply-aid/schema'
import { callApi } from './inbox-api'
import { useInboxContext } from './inbox-context'

export type Original = { language: string; body: string }

/** What the model has said: a summary to read, a reply to take over, or what the text was before it was changed. */
export type AidCard =
  | { kind: 'summary'; text: string }
  | ({ kind: 'suggestion' } & SuggestedReply)
  | { kind: 'before'; text: string; isTranslated: boolean }

type Writing = { text: string; write: (text: string) => void }

/** The model's help with a conversation. Nothing is sent by it. */
export function useAid(conversationId: string, { text, write }: Writing) {
  const { wordsFor } = useInboxContext()
  const locale = useLocale()
  const [isBusy, setBusy] = useState(false)
  const [card, setCard] = useState<AidCard | null>(null)
  const [original, setOriginal] = useState<Original | null>(null)

  const ask = async <Answer>(path: string, input: Record<string, unknown>, take: (answer: Answer) => void) => {
    setBusy(true)
    try {
      take(await callApi<Answer>('POST', `/conversations/${conversationId}/${path}`, input))
    } catch (error) {
      toast.error(wordsFor(error))
    } finally {
      setBusy(false)
    }
  }

  return {
    isBusy,
    card,
    original,
    canChange: text.trim() !== '',
    summarise: () =>
      ask<{ summary: string }>('summary', {}, ({ summary }) => setCard({ kind: 'summary', text: summary })),
    suggest: () => ask<SuggestedReply>('suggestion', {}, (reply) => setCard({ kind: 'suggestion', ...reply })),
    rewrite: (manner: Manner) =>
      ask<{ text: string }>('rewrite', { body: text, manner }, (answer) => {
        setCard({ kind: 'before', text, isTranslated: false })
        write(answer.text)
      }),
    translate: (language: string) =>
      ask<{ text: string }>('translation', { body: text, language }, (answer) => {
        setOriginal(language === locale.slice(0, 2) ? null : { language: locale.slice(0, 2), body: text })
        setCard({ kind: 'before', text, isTranslated: true })
        write(answer.text)
      }),
    /** Takes over a suggestion, or what the text was before. */
    use: (words: string) => {
      write(words)
      setOriginal(null)
      setCard(null)
    },
    close: () => setCard(null),
    forget: () => {
      setOriginal(null)
      setCard(null)
    },
  }
}

export type Aid = ReturnType<typeof useAid>
