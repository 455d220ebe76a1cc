import { useTranslations } from 'next-intl'
import type { FormResult } from '@/components/ui/form-result'
import { Time } from '@/components/ui/time'
import { ActButton } from '../act-button'

type QuarantineListProps = {
  names: readonly { host: string; displayHost: string; releasedAt: Date; heldUntil: Date }[]
  /** Left out for whom it is not. */
  end?: (input: { host: string }) => Promise<FormResult>
}

/** Names that were given up and that nobody else may claim yet. */
export function QuarantineList({ names, end }: QuarantineListProps) {
  const t = useTranslations('console.domainList')
  if (names.length === 0) return <p className="text-muted text-sm">{t('noQuarantine')}</p>
  return (
    <ul className="divide-y divide-line-subtle rounded-xl border border-line bg-surface shadow-xs">
      {names.map(({ host, displayHost, releasedAt, heldUntil }) => (
        <li key={host} className="flex flex-wrap items-center justify-between gap-3 px-4 py-3 text-sm">
          <div className="min-w-0 flex-1">
            <bdi dir="ltr" className="font-medium text-fg">
              {displayHost}
            </bdi>
            <p className="flex flex-wrap gap-x-3 text-muted text-xs">
              <span>
                {t('releasedAt')} <Time value={releasedAt} />
              </span>
              <span>
                {t('heldUntil')} <Time value={heldUntil} format="datetime" />
              </span>
            </p>
          </div>
          {end && (
            <ActButton
              size="sm"
              input={{ host }}
              act={end}
              done={t('quarantineEnded', { host: displayHost })}
              confirm={{ title: t('endTitle', { host: displayHost }), body: t('endBody') }}
            >
              {t('endQuarantine')}
            </ActButton>
          )}
        </li>
      ))}
    </ul>
  )
}
