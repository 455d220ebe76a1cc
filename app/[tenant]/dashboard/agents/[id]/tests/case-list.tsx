import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import type { CaseView, ResultView, RunView } from '@/lib/evaluations/schema'
import { HeldBadge } from './held-badge'

type Props = { folder: string; cases: CaseView[]; run: RunView | null; results: ResultView[] }

/** The tests of an agent with what the latest run says of them. */
export function CaseList({ folder, cases, run, results }: Props) {
  const t = useTranslations('agents.tests')
  const resultOf = (caseId: string, side: 'tried' | 'live') =>
    results.find((result) => result.caseId === caseId && result.side === side)
  return (
    <ul className="divide-y divide-line-subtle rounded-xl border border-line bg-surface">
      {cases.map((each) => (
        <li key={each.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 p-4">
          <div className="min-w-0">
            <Link href={`${folder}/${each.id}`} className="font-medium text-fg text-sm hover:underline">
              <bdi>{each.name}</bdi>
            </Link>
            <p className="text-muted text-sm">
              {t('about', { turns: each.turns.length, expectations: each.expectations.length })}
              {each.isFromCustomer && ` · ${t('fromCustomer')}`}
            </p>
          </div>
          <div className="flex flex-wrap items-center gap-2">
            {!each.isEnabled && <Badge>{t('off')}</Badge>}
            <HeldBadge result={resultOf(each.id, 'tried')} {...(run?.isCompared ? { label: t('sides.tried') } : {})} />
            <HeldBadge result={resultOf(each.id, 'live')} label={t('sides.live', { number: run?.liveVersion ?? 1 })} />
            {run && resultOf(each.id, 'tried') && (
              <Link
                href={`${folder}/runs/${run.id}#${each.id}`}
                aria-label={t('answersOf', { name: each.name })}
                className="text-link text-sm hover:underline"
              >
                {t('answers')}
              </Link>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
