'use client'

import { Sparkles, Square, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { PlainText } from '@/components/markdown'
import { Button } from '@/components/ui/button'
import { Spinner } from '@/components/ui/spinner'
import { MessageSources } from './message-sources'
import type { Aid, AidCard } from './use-aid'

const TITLES = { summary: 'summary', suggestion: 'suggestion', before: 'before' } as const

/** What the model has said, above the box: to read, to take over, or to go back to. */
export function AidResult({ aid, card }: { aid: Aid; card: AidCard }) {
  const t = useTranslations('inbox.aid')
  return (
    <section aria-label={t(TITLES[card.kind])} className="mb-2 grid gap-2 rounded-lg border border-line bg-sunken p-3">
      <div className="flex items-center gap-2">
        <Sparkles aria-hidden className="size-3.5 shrink-0 text-muted" />
        <h3 className="flex-1 font-medium text-fg text-xs">{t(TITLES[card.kind])}</h3>
        <Button variant="ghost" size="icon-sm" aria-label={t('close')} onClick={aid.close}>
          <X aria-hidden />
        </Button>
      </div>
      <div dir="auto" aria-busy={aid.isBusy} aria-live="polite" className="max-h-48 overflow-y-auto text-fg text-sm">
        {card.text === '' ? <Spinner words={t('thinking')} /> : <PlainText text={card.text} />}
      </div>
      {card.kind === 'suggestion' &&
        !aid.isBusy &&
        (card.sources.length > 0 ? (
          <MessageSources sources={card.sources} />
        ) : (
          <p className="text-muted text-xs">{t('noSources')}</p>
        ))}
      {aid.isBusy && (
        <div>
          <Button size="sm" onClick={aid.stop}>
            <Square aria-hidden />
            {t('stop')}
          </Button>
        </div>
      )}
      {!aid.isBusy && card.kind !== 'summary' && (
        <div>
          <Button size="sm" onClick={() => aid.use(card.text)}>
            {t(card.kind === 'suggestion' ? 'use' : 'goBack')}
          </Button>
        </div>
      )}
    </section>
  )
}
