'use client'

import { useEffect, useState } from 'react'
import { type DraftKind, readDraft, writeDraft } from './drafts'

/** The text of a reply or a note, kept over reloads. The server knows no drafts, so it comes after the first paint. */
export function useDraft(conversationId: string, kind: DraftKind): [string, (text: string) => void] {
  const [texts, setTexts] = useState<Record<DraftKind, string>>({ reply: '', note: '' })

  useEffect(() => {
    setTexts({ reply: readDraft(conversationId, 'reply'), note: readDraft(conversationId, 'note') })
  }, [conversationId])

  const setText = (text: string) => {
    setTexts((before) => ({ ...before, [kind]: text }))
    writeDraft(conversationId, kind, text)
  }
  return [texts[kind], setText]
}
