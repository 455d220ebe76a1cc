import { useTranslations } from 'next-intl'
import type { ResultView } from '@/lib/evaluations/schema'
import { HeldBadge } from '../../held-badge'
import { SideResult } from './side-result'

type Props = { tried: ResultView; live: ResultView | undefined; liveVersion: number; currency: string }

/** One case: what is being edited on one side, what customers get on the other. */
export function CaseResult({ tried, live, liveVersion, currency }: Props) {
  const t = useTranslations('agents.tests')
  const sides = [
    { result: tried, label: live ? t('sides.tried') : null },
    ...(live ? [{ result: live, label: t('sides.live', { number: liveVersion }) }] : []),
  ]
  return (
    <article id={tried.caseId} className="scroll-mt-20 rounded-xl border border-line bg-surface">
      <h3 className="border-line-subtle border-b p-4 font-medium text-fg">
        <bdi>{tried.name}</bdi>
      </h3>
      <div
        className={
          live ? 'grid divide-line-subtle max-lg:divide-y lg:grid-cols-2 lg:divide-x rtl:lg:divide-x-reverse' : ''
        }
      >
        {sides.map(({ result, label }) => (
          <section key={result.id} className="grid min-w-0 content-start gap-3 p-4" aria-label={label ?? tried.name}>
            <p className="flex flex-wrap items-center gap-2 text-sm">
              {label && <span className="font-medium text-fg">{label}</span>}
              <HeldBadge result={result} />
            </p>
            <SideResult result={result} currency={currency} />
          </section>
        ))}
      </div>
    </article>
  )
}
