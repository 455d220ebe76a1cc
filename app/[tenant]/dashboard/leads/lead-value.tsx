import { NumberText } from '@/components/ui/number'

/** What a lead is worth, where that is known. */
export function LeadValue({ valueMinor, currency }: { valueMinor: number | null; currency: string }) {
  return valueMinor === null ? '—' : <NumberText value={valueMinor} format="money" currency={currency} />
}
