import { Check as Tick, X } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { HANDOVER_REASONS } from '@/lib/conversations/schema'
import type { Check, ResultView, SaidTurn } from '@/lib/evaluations/schema'

const MICRO = 1_000_000

/** What was said with one of the settings, which expectations held, and what it took. */
export function SideResult({ result, currency }: { result: ResultView; currency: string }) {
  const t = useTranslations('agents.tests')
  const format = useFormatter()
  const { said, checks, score, scoreReason, error, latencyMs, tokens, costMicro, model } = result
  return (
    <>
      {error && <Alert tone="danger">{error}</Alert>}
      <ol className="grid gap-3 text-sm">
        {said.map((turn, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: turns in their order, which never changes
          <Turn key={at} turn={turn} />
        ))}
      </ol>
      {checks.length > 0 && (
        <ul className="grid gap-1.5 text-sm">
          {checks.map((check, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: checks in the order of the expectations
            <CheckLine key={at} check={check} />
          ))}
        </ul>
      )}
      {scoreReason && (
        <p className="text-muted text-sm">
          {score === null ? t('noScore') : t('judged', { score })} <span dir="auto">{scoreReason}</span>
        </p>
      )}
      {latencyMs !== null && (
        <p className="flex flex-wrap gap-2">
          {model && <Badge>{model}</Badge>}
          <Badge>{t('milliseconds', { value: latencyMs })}</Badge>
          <Badge>{t('tokens', { count: tokens })}</Badge>
          <Badge>
            {costMicro === null
              ? t('unknownCost')
              : format.number(costMicro / MICRO, { style: 'currency', currency, maximumFractionDigits: 6 })}
          </Badge>
        </p>
      )}
    </>
  )
}

function Turn({ turn: { question, answer, handedOver, sources, tools } }: { turn: SaidTurn }) {
  const t = useTranslations('agents.tests')
  const reasons = useTranslations('inbox.reasons')
  const reason = HANDOVER_REASONS.find((known) => known === handedOver)
  return (
    <li className="grid gap-1.5">
      <p dir="auto" className="ms-8 break-words rounded-lg bg-sunken px-3 py-2 text-fg">
        {question}
      </p>
      {answer !== null && (
        <p dir="auto" className="me-8 whitespace-pre-wrap break-words rounded-lg border border-line px-3 py-2 text-fg">
          {answer}
        </p>
      )}
      {handedOver !== null && (
        <p className="text-muted text-xs">{t('wasHandedOver', { reason: reason ? reasons(reason) : handedOver })}</p>
      )}
      {sources.length > 0 && (
        <p className="break-words text-muted text-xs">
          {t('sources', { names: sources.map(({ title }) => title).join(' · ') })}
        </p>
      )}
      {tools.length > 0 && (
        <p className="text-muted text-xs">{t('called', { names: tools.map(({ name }) => name).join(', ') })}</p>
      )}
    </li>
  )
}

function CheckLine({ check: { kind, isHeld, found } }: { check: Check }) {
  const t = useTranslations('agents.tests')
  const Mark = isHeld ? Tick : X
  return (
    <li className="flex items-start gap-2">
      <Mark
        aria-label={t(isHeld ? 'held' : 'broken')}
        className={isHeld ? 'mt-0.5 size-4 shrink-0 text-success' : 'mt-0.5 size-4 shrink-0 text-danger'}
      />
      <span className="min-w-0 break-words">
        {t(`checks.${kind}.${isHeld ? 'held' : 'broken'}`, { found: found === '' ? '–' : found })}
      </span>
    </li>
  )
}
