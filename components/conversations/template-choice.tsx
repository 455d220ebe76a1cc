'use client'

import { SendHorizontal } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { CostAmounts } from '@/components/campaigns/cost-amounts'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Link } from '@/components/ui/link'
import { NativeSelect } from '@/components/ui/native-select'
import { TemplatePreview } from '@/components/whatsapp-templates/template-preview'
import { useVariableName } from '@/components/whatsapp-templates/use-variable-name'
import type { TemplateOffer } from '@/lib/deliveries/schema'
import { templateVariables, wordsOfTemplate } from '@/lib/whatsapp-templates/schema'

export type FilledTemplate = { clientId: string; templateId: string; values: Record<string, string> }

type TemplateChoiceProps = {
  offers: readonly TemplateOffer[]
  /** @returns why it was not sent, in words; null: it was */
  onSend: (filled: FilledTemplate) => Promise<string | null>
}

/** Chooses an approved template, fills it in, and sends it. */
export function TemplateChoice({ offers, onSend }: TemplateChoiceProps) {
  const t = useTranslations('inbox.template')
  const [chosenId, setChosenId] = useState('')
  if (offers.length === 0) {
    return (
      <p className="text-muted text-sm">
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
    <div className="grid gap-3">
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
      {chosen && <FilledOffer key={chosen.id} offer={chosen} onSend={onSend} onSent={() => setChosenId('')} />}
    </div>
  )
}

type FilledProps = Pick<TemplateChoiceProps, 'onSend'> & { offer: TemplateOffer; onSent: () => void }

function FilledOffer({ offer, onSend, onSent }: FilledProps) {
  const t = useTranslations('inbox.template')
  const names = useTranslations('whatsappTemplates')
  const inbox = useTranslations('inbox')
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
    const words = await onSend({ clientId: clientId.current, templateId: offer.id, values })
    if (words === null) return onSent()
    setProblem(words)
    setSending(false)
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
