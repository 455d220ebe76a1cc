'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Spinner } from '@/components/ui/spinner'
import { toast } from '@/components/ui/toast'
import type { DraftView } from '@/lib/drafts/schema'
import { retryDraft } from '../actions'
import { CostText } from '../cost-text'
import type { May } from './draft-board'
import { DraftDetails } from './draft-details'
import { DraftLines } from './draft-lines'
import { DraftTools } from './draft-tools'
import { useRework } from './use-rework'

type Props = {
  draft: DraftView
  /** Of one that is being written: what there is so far. */
  words: string
  /** Which of the variants it is, from 1. */
  number: number
  currency: string
  may: May
  onChanged: (draft: DraftView) => void
}

/** One text with all that somebody needs to judge it and to have it changed. */
export function DraftCard({ draft, words, number, currency, may, onChanged }: Props) {
  const t = useTranslations('drafts')
  const locale = useLocale()
  const [isEditing, setEditing] = useState(false)
  const rework = useRework(draft)
  const isBusy = draft.state === 'pending' || draft.state === 'writing'
  const name = draft.network ? t(`networks.${draft.network}`) : t(`kinds.${draft.kind}`)
  const language = new Intl.DisplayNames([locale], { type: 'language' }).of(draft.language)
  const retry = async () => {
    const result = await retryDraft({ draftId: draft.id })
    if (!result.ok) toast.error(result.message)
  }
  return (
    <Card aria-busy={isBusy} aria-label={name}>
      <CardHeader
        title={draft.variantOf ? t('variantName', { name, number: number + 1 }) : name}
        description={
          <span className="flex flex-wrap items-center gap-2">
            <Badge tone="outline">{language}</Badge>
            {isBusy ? (
              <span className="inline-flex items-center gap-1.5">
                <Spinner /> {draft.state === 'pending' ? t('states.pending') : t(`acts.${draft.act}`)}
              </span>
            ) : (
              <CostText cost={draft.cost} currency={currency} />
            )}
          </span>
        }
        actions={
          may.write &&
          draft.content &&
          !isBusy &&
          // Nothing else happens to a text while somebody writes it: it would happen to the version before.
          !isEditing && (
            <DraftTools draft={draft} may={may} rework={rework} onEdit={() => setEditing(true)} onChanged={onChanged} />
          )
        }
      />
      <CardBody className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {draft.state === 'failed' && (
          <Alert
            tone="danger"
            title={t('failed')}
            actions={
              may.write && (
                <Button size="sm" onClick={retry}>
                  {t('retry')}
                </Button>
              )
            }
          >
            {draft.error}
          </Alert>
        )}
        {isBusy && words && !isEditing ? (
          <p dir="auto" className="whitespace-pre-line text-muted text-sm">
            {words}
          </p>
        ) : (
          draft.content && (
            <DraftLines
              key={isEditing ? 'editing' : draft.version}
              draft={draft}
              content={draft.content}
              isEditing={isEditing}
              mayRewrite={may.write && !isBusy}
              onPart={(path) => rework({ act: 'part', path })}
              onDone={(saved) => {
                setEditing(false)
                if (saved) onChanged(saved)
              }}
            />
          )
        )}
        {isBusy && !words && !draft.content && <p className="text-muted text-sm">{t('waiting')}</p>}
        {draft.content && !isBusy && !isEditing && <DraftDetails draft={draft} />}
      </CardBody>
    </Card>
  )
}
