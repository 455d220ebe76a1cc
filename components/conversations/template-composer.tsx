'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Spinner } from '@/components/ui/spinner'
import type { InboxMessage } from '@/lib/conversations/schema'
import type { TemplateOffer } from '@/lib/deliveries/schema'
import { callApi, InboxProblem } from './inbox-api'
import { useInboxContext } from './inbox-context'
import type { ThreadState } from './inbox-state'
import { type FilledTemplate, TemplateChoice } from './template-choice'

/** What reaches somebody on WhatsApp who has not written for a day: an approved template, filled in, with what it costs. */
export function TemplateComposer({ thread }: { thread: ThreadState }) {
  const t = useTranslations('inbox.template')
  const inbox = useTranslations('inbox')
  const { wordsFor, dispatch, loadThread } = useInboxContext()
  const { conversation } = thread
  const { id } = conversation
  const [offers, setOffers] = useState<TemplateOffer[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const load = useCallback(async () => {
    setProblem(null)
    try {
      const path = `/conversations/${id}/template-offers`
      setOffers((await callApi<{ items: TemplateOffer[] }>('GET', path)).items)
    } catch (error) {
      setProblem(wordsFor(error))
    }
  }, [id, wordsFor])
  useEffect(() => void load(), [load])

  const send = async (filled: FilledTemplate) => {
    try {
      const input = { version: conversation.version, ...filled }
      const message = await callApi<InboxMessage>('POST', `/conversations/${id}/templates`, input)
      dispatch({ type: 'sent', conversationId: id, message })
      return null
    } catch (error) {
      if (error instanceof InboxProblem && error.code === 'CONFLICT') void loadThread(id)
      return wordsFor(error)
    }
  }

  if (problem) {
    return (
      <p role="alert" className="flex flex-wrap items-center gap-2 px-1 py-2 text-danger text-sm">
        {problem}
        <Button size="sm" variant="ghost" onClick={() => void load()}>
          {inbox('tryAgain')}
        </Button>
      </p>
    )
  }
  if (!offers) return <Spinner words={t('loading')} />
  return (
    <div className="px-1 py-2">
      <TemplateChoice offers={offers} onSend={send} />
    </div>
  )
}
