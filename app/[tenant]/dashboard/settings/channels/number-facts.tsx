import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { NumberText } from '@/components/ui/number'
import { Time } from '@/components/ui/time'
import { adviceOf, type ConnectionView, type NumberQuality, peopleOfTier } from '@/lib/channels/schema'
import type { TemplateCounts } from '@/lib/whatsapp-templates/schema'

const TONES: Record<NumberQuality, 'success' | 'warning' | 'danger' | 'neutral'> = {
  green: 'success',
  yellow: 'warning',
  red: 'danger',
  unknown: 'neutral',
}

const TOKEN_TONES = { works: 'success', refused: 'danger', unknown: 'neutral' } as const

/** What Meta says of a number: whether it takes our token, its name, how good it stands, its limit, its account's templates, and when we last heard anything. */
export function NumberFacts({ connection, templates }: { connection: ConnectionView; templates: TemplateCounts }) {
  const t = useTranslations('channels.number')
  const states = useTranslations('whatsappTemplates.statuses')
  const { verifiedName, quality, limitTier, heardAt, workedAt, accountRef } = connection
  const token = adviceOf(connection) === 'sign_in' ? 'refused' : workedAt ? 'works' : 'unknown'
  const own = templates.filter((one) => one.accountRef === accountRef)
  const people = limitTier === null ? null : peopleOfTier(limitTier)
  const facts: [label: string, value: ReactNode][] = [
    [
      t('token'),
      <Badge key="token" tone={TOKEN_TONES[token]}>
        {t(`tokenStates.${token}`)}
      </Badge>,
    ],
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
    [
      t('templates'),
      own.length === 0 ? t('noTemplates') : own.map(({ status, count }) => `${states(status)}: ${count}`).join(', '),
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
