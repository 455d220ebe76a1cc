import { useLocale, useTranslations } from 'next-intl'
import type { Figure, TrendFigure } from '@/lib/health/schema'
import { numberFormat } from '@/lib/kernel/schema'

type Unit = 'count' | 'percent' | 'ms' | 'megabytes'

const UNITS: Partial<Record<string, Unit>> = {
  avg_response_time_ms: 'ms',
  p50_response_time_ms: 'ms',
  p95_response_time_ms: 'ms',
  storage: 'megabytes',
  storage_used_mb: 'megabytes',
}

const NUMBER: Record<Unit, Intl.NumberFormatOptions> = {
  count: { maximumFractionDigits: 1 },
  percent: { style: 'percent', maximumFractionDigits: 2 },
  ms: { style: 'unit', unit: 'millisecond', maximumFractionDigits: 0 },
  megabytes: { style: 'unit', unit: 'megabyte', maximumFractionDigits: 0 },
}

/** Figures of companies by their name, and their values with their unit, in the reader's language. */
export function useFigure() {
  const t = useTranslations('health.figures')
  const locale = useLocale()
  return {
    name: (figure: Figure | TrendFigure) => t(figure as Parameters<typeof t>[0]),
    text: (figure: string, value: number) => {
      const unit = UNITS[figure] ?? (figure.endsWith('_percent') ? 'percent' : 'count')
      return numberFormat(locale, NUMBER[unit]).format(unit === 'percent' ? value / 100 : value)
    },
  }
}
