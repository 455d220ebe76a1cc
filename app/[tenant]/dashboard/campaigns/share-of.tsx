import { NumberText } from '@/components/ui/number'

/** How many of those who got it; a dash where nobody did. */
export function ShareOf({ count, of }: { count: number; of: number }) {
  return of > 0 ? <NumberText value={count / of} format="percent" /> : <span>—</span>
}
