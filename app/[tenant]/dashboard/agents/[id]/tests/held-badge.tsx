import { Check, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { ResultView } from '@/lib/evaluations/schema'

/** Whether a case held, or how far it has come. */
export function HeldBadge({ result, label }: { result: ResultView | undefined; label?: string }) {
  const t = useTranslations('agents.tests')
  if (!result) return null
  const { isHeld, state } = result
  const words = isHeld === null ? t(`states.${state}`) : t(isHeld ? 'held' : state === 'failed' ? 'notAsked' : 'broken')
  return (
    <Badge tone={isHeld === null ? 'neutral' : isHeld ? 'success' : 'danger'}>
      {isHeld === true && <Check aria-hidden />}
      {isHeld === false && <X aria-hidden />}
      {label ? `${label}: ${words}` : words}
    </Badge>
  )
}
