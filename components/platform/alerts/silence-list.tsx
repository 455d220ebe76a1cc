import { useTranslations } from 'next-intl'
import type { FormResult } from '@/components/ui/form-result'
import { Time } from '@/components/ui/time'
import { ActButton } from '../act-button'
import { ruleName } from './rule-words'

type Silence = {
  id: string
  rule: { name: string; builtInKey: string | null } | null
  company: string | null
  reason: string
  createdBy: string
  endsAt: Date
}

type SilenceListProps = {
  silences: readonly Silence[]
  /** Left out for whom it is not. */
  end?: (input: { id: string }) => Promise<FormResult>
}

/** What nobody is told of at the moment, by whom and why. */
export function SilenceList({ silences, end }: SilenceListProps) {
  const t = useTranslations('console.alerts')
  return (
    <ul className="divide-y divide-line-subtle rounded-xl border border-line bg-surface shadow-xs">
      {silences.map((silence) => (
        <li key={silence.id} className="flex flex-wrap items-center justify-between gap-3 px-4 py-3 text-sm">
          <div className="min-w-0 flex-1">
            <p className="font-medium text-fg">
              {[silence.rule ? ruleName(silence.rule, t) : t('everyRule'), silence.company].filter(Boolean).join(' · ')}
            </p>
            <p className="flex flex-wrap gap-x-3 text-muted text-xs">
              <span dir="auto">{silence.reason}</span>
              <span>{silence.createdBy}</span>
              <span>
                {t('until')} <Time value={silence.endsAt} format="datetime" />
              </span>
            </p>
          </div>
          {end && (
            <ActButton size="sm" input={{ id: silence.id }} act={end} done={t('silenceEnded')}>
              {t('endSilence')}
            </ActButton>
          )}
        </li>
      ))}
    </ul>
  )
}
