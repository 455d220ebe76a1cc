import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { NumberText } from '@/components/ui/number'
import { Time } from '@/components/ui/time'
import { type ConnectionView, type NumberQuality, peopleOfTier } from '@/lib/channels/schema'
import type { TemplateCounts } from '@/lib/whatsapp-templates/schema'
import { FactList } from './fact-list'
import { KeyState } from './key-state'

const TONES: Record<NumberQuality, 'success' | 'warning' | 'danger' | 'neutral'> = {
  green: 'success',
  yellow: 'warning',
  red: 'danger',
  unknown: 'neutral',
}

/** What Meta says of a number: whether it takes our token, its name, how good it stands, its limit, its account's templates, and when we last heard anything. */
export function NumberFacts({ connection, templates }: { connection: ConnectionView; templates: TemplateCounts }) {
  const t = useTranslations('channels.number')
  const states = useTranslations('whatsappTemplates.statuses')
  const { verifiedName, quality, limitTier, heardAt, accountRef } = connection
  const own = templates.filter((one) => one.accountRef === accountRef)
  const people = limitTier === null ? null : peopleOfTier(limitTier)
  return (
    <FactList
      facts={[
        [t('token'), <KeyState key="token" connection={connection} />],
        [t('verifiedName'), verifiedName ?? t('unknown')],
        [
          t('quality'),
          <Badge key="quality" tone={TONES[quality ?? 'unknown']}>
            {t(`qualities.${quality ?? 'unknown'}`)}
          </Badge>,
        ],
        [
          t('limit'),
          limitTier === null ? (
            t('unknown')
          ) : people === null ? (
            t('unlimited')
          ) : (
            <NumberText key="limit" value={people} />
          ),
        ],
        [
          t('templates'),
          own.length === 0
            ? t('noTemplates')
            : own.map(({ status, count }) => `${states(status)}: ${count}`).join(', '),
        ],
        [t('heard'), heardAt ? <Time key="heard" value={heardAt} /> : t('never')],
      ]}
    />
  )
}
