import { minorDigits } from '@/lib/kernel/schema'

/** `1250` EUR → `12.50`: for fields and files. */
export function asAmount(valueMinor: number, currency: string): string {
  const digits = minorDigits(currency)
  return (valueMinor / 10 ** digits).toFixed(digits)
}

/** What somebody typed, in the smallest unit; null for nothing, NaN for what is no amount. */
export function minorOf(typed: string, currency: string): number | null {
  const text = typed.trim().replace(',', '.')
  if (text === '') return null
  if (!/^\d{1,12}(\.\d*)?$/.test(text)) return Number.NaN
  return Math.round(Number(text) * 10 ** minorDigits(currency))
}
