import { useTranslations } from 'next-intl'
import { useFeatureName } from '@/components/platform/use-feature-name'
import { Progress } from '@/components/ui/progress'
import type { ResourceUse } from '@/lib/billing/schema'
import { useAmount } from './use-amount'

const NEAR = 80

/** What is used of each limit: a bar where there is a limit, a number where there is none. */
export function UsageBars({ uses }: { uses: readonly ResourceUse[] }) {
  return (
    <ul className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
      {uses.map((use) => (
        <UsageBar key={use.resource} {...use} />
      ))}
    </ul>
  )
}

function UsageBar({ resource, used, limit, unit }: ResourceUse) {
  const t = useTranslations('usage')
  const name = useFeatureName()(resource)
  const amount = useAmount()
  const percent = limit === null ? 0 : limit === 0 ? 100 : Math.min(100, (used / limit) * 100)
  const isOver = limit !== null && used > limit
  return (
    <li className="grid content-start gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 text-sm">
        <span className="font-medium text-fg">{name}</span>
        <span className={isOver ? 'font-medium text-danger tabular-nums' : 'text-muted tabular-nums'}>
          {limit === null
            ? t('usedUnlimited', { used: amount(used, unit) })
            : t('usedOf', { used: amount(used, unit), limit: amount(limit, unit) })}
        </span>
      </div>
      {limit !== null && <Progress percent={percent} label={name} tone={percent >= NEAR ? 'danger' : 'primary'} />}
    </li>
  )
}
