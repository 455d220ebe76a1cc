'use client'

import { SendHorizontal } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react'
import { CostAmounts } from '@/components/campaigns/cost-amounts'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Link } from '@/components/ui/link'
import { NativeSelect } from '@/components/ui/native-select'
import { Spinner } from '@/components/ui/spinner'
import { TemplatePreview } from '@/components/whatsapp-templates/template-preview'
import { useVariableName } from '@/components/whatsapp-templates/use-variable-name'
import type { InboxMessage } from '@/lib/conversations/schema'
import type { TemplateOffer } from '@/lib/deliveries/schema'
import { templateVariables, wordsOfTemplate } from '@/lib/whatsapp-templates/schema'
import { callApi, InboxProblem } from './inbox-api'
import { useInboxContext } from './inbox-context'
import type { ThreadState } from './inbox-state'

/** What reaches somebody on WhatsApp who has not written for a day: an approved template, filled in, with what it costs. */
export function TemplateComposer({ thread }: { thread: ThreadState }) {
  const t = useTranslations('inbox.template')
  const inbox = useTranslations('inbox')
  const { wordsFor } = useInboxContext()
  const { id } = thread.conversation
  const [offers, setOffers] = useState<TemplateOffer[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [chosenId, setChosenId] = useState('')

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
  if (offers.length === 0) {
    return (
      <p className="px-1 py-2 text-muted text-sm">
        {t.rich('none', {
          templates: (chunks) => (
            <Link href="/dashboard/content/whatsapp" className="text-link underline">
              {chunks}
            </Link>
          ),
        })}
      </p>
    )
  }
  const chosen = offers.find((offer) => offer.id === chosenId)
  return (
    <div className="grid gap-3 px-1 py-2">
      <Field label={t('choose')}>
        <NativeSelect value={chosenId} onChange={(event) => setChosenId(event.target.value)}>
          <option value="">{t('chooseOne')}</option>
          {offers.map(({ id, name, language }) => (
            <option key={id} value={id}>
              {name} ({language})
            </option>
          ))}
        </NativeSelect>
      </Field>
      {chosen && <FilledOffer key={chosen.id} offer={chosen} thread={thread} onSent={() => setChosenId('')} />}
    </div>
  )
}

type FilledProps = { offer: TemplateOffer; thread: ThreadState; onSent: () => void }

function FilledOffer({ offer, thread, onSent }: FilledProps) {
  const t = useTranslations('inbox.template')
  const names = useTranslations('whatsappTemplates')
  const inbox = useTranslations('inbox')
  const { dispatch, wordsFor, loadThread } = useInboxContext()
  const { conversation } = thread
  const [values, setValues] = useState(offer.values)
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const clientId = useRef<string>(undefined)
  const nameOf = useVariableName(offer.content)
  const variables = templateVariables(offer.content)
  const isWhole = variables.every(({ key }) => (values[key] ?? '').trim() !== '')

  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!isWhole || isSending) return
    setSending(true)
    setProblem(null)
    clientId.current ??= crypto.randomUUID()
    try {
      const input = { version: conversation.version, clientId: clientId.current, templateId: offer.id, values }
      const message = await callApi<InboxMessage>('POST', `/conversations/${conversation.id}/templates`, input)
      dispatch({ type: 'sent', conversationId: conversation.id, message })
      onSent()
    } catch (error) {
      setProblem(wordsFor(error))
      setSending(false)
      if (error instanceof InboxProblem && error.code === 'CONFLICT') void loadThread(conversation.id)
    }
  }

  return (
    <form onSubmit={send} className="grid gap-3 sm:grid-cols-2">
      <div className="grid content-start gap-3">
        {variables.map((variable) => (
          <Field key={variable.key} label={nameOf(variable)} required>
            <Input
              dir="auto"
              maxLength={500}
              value={values[variable.key] ?? ''}
              onChange={(event) => setValues((before) => ({ ...before, [variable.key]: event.target.value }))}
            />
          </Field>
        ))}
        <p className="text-muted text-xs">
          {names(`categories.${offer.category}`)} · {t('cost')} <CostAmounts costs={offer.cost} />
        </p>
        {problem && (
          <p role="alert" className="text-danger text-sm">
            {problem}
          </p>
        )}
        <Button
          type="submit"
          variant="primary"
          size="sm"
          className="justify-self-start"
          loading={isSending}
          disabled={!isWhole}
        >
          <SendHorizontal aria-hidden className="rtl:-scale-x-100" />
          {inbox('send')}
        </Button>
      </div>
      <TemplatePreview words={wordsOfTemplate(offer.content, values)} language={offer.language} />
    </form>
  )
}
