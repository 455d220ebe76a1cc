import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import type { Trial } from '@/lib/agents/schema'

const MICRO = 1_000_000

/** What an answer was made from and what it cost. */
export function TrialDetails({ result }: { result: Trial }) {
  const t = useTranslations('agents.try')
  const places = useTranslations('places')
  const format = useFormatter()
  const { costMicro, currency } = result
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap gap-2 text-xs">
        <Badge>{result.model}</Badge>
        <Badge>{t('milliseconds', { value: result.latencyMs })}</Badge>
        {result.firstTokenMs !== null && <Badge>{t('first', { value: result.firstTokenMs })}</Badge>}
        <Badge>{t('tokens', { input: result.inputTokens, output: result.outputTokens })}</Badge>
        <Badge>
          {costMicro === null
            ? t('unknownCost')
            : format.number(costMicro / MICRO, { style: 'currency', currency, maximumFractionDigits: 6 })}
        </Badge>
      </p>
      {result.steps.length > 0 && (
        <Fold title={t('tools', { count: result.steps.length })} isOpen>
          <ol className="grid gap-3">
            {result.steps.map((step, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: calls in their order, which never changes
              <li key={at} className="grid gap-1 rounded-lg border border-line p-3 text-sm">
                <p className="flex flex-wrap items-center gap-2">
                  <span className="font-medium text-fg">{step.tool}</span>
                  <Badge>{t(`states.${step.state}`)}</Badge>
                  <span className="text-subtle text-xs">{t('milliseconds', { value: step.ms })}</span>
                </p>
                <pre dir="ltr" className="whitespace-pre-wrap break-words text-start font-mono text-muted text-xs">
                  {step.parameters}
                </pre>
                <p dir="auto" className="line-clamp-6 break-words text-muted">
                  {step.text}
                </p>
              </li>
            ))}
          </ol>
        </Fold>
      )}
      <Fold title={t('passages', { count: result.passages.length })}>
        <ol className="grid gap-3">
          {result.passages.map((passage) => (
            <li key={passage.chunkId} className="rounded-lg border border-line p-3 text-sm">
              <p className="font-medium text-fg">
                <Link
                  href={`/dashboard/knowledge/passages/${passage.pageId}/${passage.chunkId}`}
                  aria-label={`${t('openPassage')}: ${passage.title}`}
                  className="text-link hover:underline"
                >
                  {passage.title}
                </Link>
                {passage.place &&
                  ` · ${places(passage.place.kind, { from: passage.place.from, to: passage.place.to })}`}
              </p>
              {passage.heading && <p className="text-muted text-xs">{passage.heading}</p>}
              <p className="mt-1 line-clamp-4 text-muted">{passage.content}</p>
            </li>
          ))}
        </ol>
      </Fold>
      <Fold title={t('prompt')}>
        <pre
          dir="ltr"
          className="max-h-96 overflow-auto whitespace-pre-wrap break-words rounded-lg bg-sunken p-3 text-start font-mono text-xs"
        >
          {result.prompt}
        </pre>
      </Fold>
    </div>
  )
}

function Fold({ title, isOpen = false, children }: { title: string; isOpen?: boolean; children: ReactNode }) {
  return (
    <details open={isOpen}>
      <summary className="min-h-11 cursor-pointer text-muted text-sm leading-11">{title}</summary>
      {children}
    </details>
  )
}
