'use client'

import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { type DraftView, lengthOf, NETWORK_LENGTHS, postText } from '@/lib/drafts/schema'
import { textLength } from '@/lib/providers/sms/schema'

/** How much room it takes in its channel. */
function SizeOf({ draft: { content, network } }: { draft: DraftView }) {
  const t = useTranslations('drafts.size')
  if (content?.kind === 'sms') {
    const { units, parts } = textLength(content.value.text)
    return t('sms', { characters: units, parts })
  }
  if (content?.kind === 'social' && network) {
    return t('post', { is: lengthOf(postText(content.value), network), most: NETWORK_LENGTHS[network] })
  }
  if (content?.kind === 'video_script') {
    return t('video', { count: Math.round(content.value.scenes.reduce((sum, { seconds }) => sum + seconds, 0)) })
  }
  return null
}

/** Beside a draft: what a channel has against it, what to check, where facts are from, what the model was told. */
export function DraftDetails({ draft }: { draft: DraftView }) {
  const t = useTranslations('drafts')
  const { claims, sources, told, problems } = draft
  return (
    <div className="grid gap-2 border-line-subtle border-t pt-3 text-sm">
      <p className="text-muted text-xs empty:hidden">
        <SizeOf draft={draft} />
      </p>
      {problems.map((problem) => (
        <p key={problem.code} className="flex items-start gap-1.5 text-danger">
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {t(`problems.${problem.code}`, { most: problem.most, is: problem.is })}
        </p>
      ))}
      <Panel title={t('claims')} count={claims.length} isOpen={claims.length > 0} none={t('noClaims')}>
        {claims.map(({ text, reasons }) => (
          <li key={text}>
            <bdi>{text}</bdi>{' '}
            {reasons.map((reason) => (
              <Badge key={reason} tone="warning" className="me-1">
                {t(`reasons.${reason}`)}
              </Badge>
            ))}
          </li>
        ))}
      </Panel>
      <Panel title={t('sources')} count={sources.length} none={t('noSources')}>
        {sources.map(({ title, url, text, isUsed }) => (
          <li key={`${url} ${text}`}>
            {url ? (
              <a href={url} target="_blank" rel="noopener noreferrer" className="text-link hover:underline">
                <bdi>{title}</bdi>
              </a>
            ) : (
              <bdi className="text-fg">{title}</bdi>
            )}{' '}
            {isUsed && <Badge tone="success">{t('isUsed')}</Badge>}
            <span dir="auto" className="line-clamp-2 text-muted text-xs">
              {text}
            </span>
          </li>
        ))}
      </Panel>
      <Panel title={t('wentIn')} count={told.length} none="">
        {told.map(({ part, text }) => (
          <li key={part}>
            <span className="text-muted">{t(`told.${part}`)}:</span> <bdi className="whitespace-pre-line">{text}</bdi>
          </li>
        ))}
      </Panel>
    </div>
  )
}

type PanelProps = { title: string; count: number; none: string; isOpen?: boolean; children: ReactNode }

function Panel({ title, count, none, isOpen, children }: PanelProps) {
  if (count === 0) return none ? <p className="text-muted text-xs">{none}</p> : null
  return (
    <details open={isOpen}>
      <summary className="flex min-h-8 cursor-pointer items-center gap-2 font-medium text-fg">
        {title} <span className="text-muted tabular-nums">{count}</span>
      </summary>
      <ul className="grid list-disc gap-1.5 ps-5 pt-1 text-fg">{children}</ul>
    </details>
  )
}
