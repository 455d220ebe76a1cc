import { useLocale } from 'next-intl'
import { formatBytes, formatNumber } from '@/components/ui/format-number'

const BYTES = 1_000_000 / 1_048_576

/** An amount of a resource in the reader's language: bytes as megabytes, everything else as a number. */
export function useAmount(): (value: number, unit: string) => string {
  const locale = useLocale()
  // Plans count megabytes of 1024², which people read as round numbers.
  return (value, unit) => (unit === 'megabytes' ? formatBytes(value * BYTES, locale) : formatNumber(value, locale))
}
