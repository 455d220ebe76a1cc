import { useTranslations } from 'next-intl'
import { HeldWords } from '@/components/campaigns/held-words'
import { Alert } from '@/components/ui/alert'
import type { SequenceView } from '@/lib/sequences/schema'

/** Whose messages wait and why, by the steps as they are numbered; a step of an earlier version has no number any more. */
export function HeldNotice({ sequence: { held, definition } }: { sequence: SequenceView }) {
  const t = useTranslations('sequences')
  if (held.length === 0) return null
  return (
    <Alert tone="warning" title={t('held')}>
      <ul className="grid gap-1">
        {held.map(({ stepId, reason }) => {
          const at = definition.steps.findIndex(({ id }) => id === stepId)
          return (
            <li key={stepId}>
              {at >= 0 && `${t('stepNumber', { number: at + 1 })}: `}
              <HeldWords reason={reason} />
            </li>
          )
        })}
      </ul>
    </Alert>
  )
}
