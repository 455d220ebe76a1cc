import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { NumberText } from '@/components/ui/number'
import { Time } from '@/components/ui/time'
import { type ConnectionView, type NumberQuality, peopleOfTier } from '@/lib/channels/schema'

const TONES: Record<NumberQuality, 'success' | 'warning' | 'danger' | 'neutral'> = {
  green: 'success',
  yellow: 'warning',
  red: 'danger',
  unknown: 'neutral',
}

/** What Meta says of a number: its name, how good it stands, its limit, and when we last heard anything. */
export function NumberFacts({ connection }: { connection: ConnectionView }) {
  const t = useTranslations('channels.number')
  const { verifiedName, quality, limitTier, heardAt } = connection
  const people = limitTier === null ? null : peopleOfTier(limitTier)
  const facts: [label: string, value: ReactNode][] = [
    [t('verifiedName'), verifiedName ?? t('unknown')],
    [
      t('quality'),
      <Badge key="quality" tone={TONES[quality ?? 'unknown']}>
        {t(`qualities.${quality ?? 'unknown'}`)}
      </Badge>,
    ],
    [
      t('limit'),
      limitTier === null ? t('unknown') : people === null ? t('unlimited') : <NumberText key="limit" value={people} />,
    ],
    [t('heard'), heardAt ? <Time key="heard" value={heardAt} /> : t('never')],
  ]
  return (
    <dl className="grid gap-x-6 gap-y-3 text-sm sm:grid-cols-2">
      {facts.map(([label, value]) => (
        <div key={label} className="grid gap-0.5">
          <dt className="text-muted">{label}</dt>
          <dd className="text-fg">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
