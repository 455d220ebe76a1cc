import { useLocale } from 'next-intl'
import { formatBytes, formatCompact, formatMoney, formatNumber, formatPercent } from './format-number'

type NumberProps =
  | { value: number; format?: 'plain' | 'compact' | 'percent' | 'bytes'; currency?: never }
  | { /** Minor units. */ value: number; format: 'money'; currency: string }

/** A number in the viewer's language. */
export function NumberText({ value, format = 'plain', currency }: NumberProps) {
  const locale = useLocale()
  if (format === 'money') return <span className="tabular-nums">{formatMoney(value, currency ?? 'USD', locale)}</span>
  if (format === 'compact') {
    return (
      <span className="tabular-nums" title={formatNumber(value, locale)}>
        {formatCompact(value, locale)}
      </span>
    )
  }
  const text =
    format === 'percent'
      ? formatPercent(value, locale)
      : format === 'bytes'
        ? formatBytes(value, locale)
        : formatNumber(value, locale)
  return <span className="tabular-nums">{text}</span>
}
