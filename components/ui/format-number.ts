import { numberFormat } from '@/lib/kernel/schema'
export const formatNumber = (value: number, locale: string): string => numberFormat(locale).format(value)

/** 12,345 → "12K"; for tight places, with the full number beside or in the title. */
export const formatCompact = (value: number, locale: string): string =>
  numberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }).format(value)

/** `share` is 0–1. */
export const formatPercent = (share: number, locale: string): string =>
  numberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(share)

/** Minor units as the payment providers count them: 1999 USD → "$19.99", 500 JPY → "¥500". */
export function formatMoney(minorUnits: number, currency: string, locale: string): string {
  const format = numberFormat(locale, { style: 'currency', currency })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return format.format(minorUnits / 10 ** digits)
}

const MILLIONTHS = 1_000_000

/** Millionths of a currency, with as many digits as small prices need: 75000 EUR → "€0.075". */
export const formatMicro = (micro: number, currency: string, locale: string): string =>
  numberFormat(locale, {
    style: 'currency',
    currency,
    maximumFractionDigits: micro < MILLIONTHS ? 4 : 2,
  }).format(micro / MILLIONTHS)

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte']

export function formatBytes(sizeBytes: number, locale: string): string {
  const step = sizeBytes < 1 ? 0 : Math.min(BYTE_UNITS.length - 1, Math.floor(Math.log10(sizeBytes) / 3))
  return numberFormat(locale, {
    style: 'unit',
    unit: BYTE_UNITS[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(sizeBytes / 1000 ** step)
}

const DURATIONS = [
  { unit: 'day', fromMs: 48 * 3_600_000, ms: 86_400_000 },
  { unit: 'hour', fromMs: 3_600_000, ms: 3_600_000 },
  { unit: 'minute', fromMs: 60_000, ms: 60_000 },
  { unit: 'second', fromMs: 0, ms: 1_000 },
] as const

/** "12 min", "3.5 hr", "2.1 days": in the largest unit that says enough. */
export function formatDuration(durationMs: number, locale: string): string {
  const { unit, ms } = DURATIONS.find(({ fromMs }) => durationMs >= fromMs) ?? DURATIONS[3]
  return numberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }).format(
    durationMs / ms,
  )
}
