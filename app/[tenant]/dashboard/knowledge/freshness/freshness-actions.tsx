'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { useAct } from '@/components/ui/use-act'
import type { Freshness, SourceKind } from '@/lib/knowledge/schema'
import { renewSourceAction, startCrawlAction, updateSourceAction } from '../actions'

const YEAR_DAYS = 365
const DAY_MS = 86_400_000

type Props = { id: string; kind: SourceKind; reason: Freshness }

/** What can be done about a source that should be looked at. */
export function FreshnessActions({ id, kind, reason }: Props) {
  const t = useTranslations('knowledge.freshness.actions')
  const { run, isPending } = useAct()
  const dayBefore = () => new Date(Date.now() - 2 * DAY_MS).toISOString().slice(0, 10)
  const isCrawled = kind === 'website' || kind === 'page'
  const isEnding = reason === 'expired' || reason === 'expiring'
  return (
    <div className="flex flex-wrap gap-2">
      {isEnding && (
        <>
          <Button size="sm" loading={isPending} onClick={() => run(() => renewSourceAction({ id, days: YEAR_DAYS }))}>
            {t('extend')}
          </Button>
          <ButtonLink size="sm" variant="ghost" href={`/dashboard/knowledge/${id}/settings`}>
            {t('change')}
          </ButtonLink>
        </>
      )}
      {(reason === 'old' || reason === 'failed') && isCrawled && (
        <Button
          size="sm"
          loading={isPending}
          onClick={() => run(() => startCrawlAction({ sourceId: id, mode: 'all' }))}
        >
          {t('read')}
        </Button>
      )}
      {((reason === 'old' && kind === 'file') || (reason === 'failed' && !isCrawled)) && (
        <ButtonLink size="sm" href={`/dashboard/knowledge/${id}`}>
          {t('open')}
        </ButtonLink>
      )}
      {reason === 'old' && (
        <Button size="sm" variant="ghost" loading={isPending} onClick={() => run(() => renewSourceAction({ id }))}>
          {t('holds')}
        </Button>
      )}
      {reason === 'failed' && isCrawled && (
        <ButtonLink size="sm" variant="ghost" href={`/dashboard/knowledge/${id}?status=failed`}>
          {t('pages')}
        </ButtonLink>
      )}
      {reason === 'unused' && (
        <Button
          size="sm"
          loading={isPending}
          onClick={() => run(() => updateSourceAction({ id, validUntil: dayBefore() }))}
        >
          {t('stop')}
        </Button>
      )}
    </div>
  )
}
