import type { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import type { Column } from '@/components/ui/data-table'
import { Link } from '@/components/ui/link'
import { NameCell } from '@/components/ui/name-cell'
import { Time } from '@/components/ui/time'
import type { listSuppressions } from '@/lib/suppressions'
import { RemoveSuppression } from './remove-suppression'

type Row = Awaited<ReturnType<typeof listSuppressions>>['items'][number]
type Words = Awaited<ReturnType<typeof getTranslations<'campaigns'>>>

const TONES = { unsubscribed: 'neutral', bounced: 'warning', complained: 'danger', manual: 'outline' } as const
const OWN_CHOICE: readonly Row['reason'][] = ['unsubscribed', 'complained']

export const suppressionColumns = (t: Words, mayRemove: boolean): Column<Row>[] => [
  {
    id: 'address',
    header: t('suppressions.address'),
    isMain: true,
    cell: (row) => (
      <NameCell dir="ltr" below={row.detail} belowTitle={row.detail}>
        {row.address}
      </NameCell>
    ),
  },
  {
    id: 'channel',
    header: t('channel'),
    isWideOnly: true,
    cell: ({ channel }) => <span className="text-muted">{t(`channels.${channel}`)}</span>,
  },
  {
    id: 'reason',
    header: t('suppressions.reason'),
    cell: ({ reason }) => <Badge tone={TONES[reason]}>{t(`suppressions.reasons.${reason}`)}</Badge>,
  },
  {
    id: 'by',
    header: t('suppressions.by'),
    isWideOnly: true,
    cell: ({ addedBy, campaignId }) => {
      if (addedBy !== '') return <bdi>{addedBy}</bdi>
      if (!campaignId) return <span>—</span>
      return <Link href={`/dashboard/campaigns/${campaignId}`}>{t('suppressions.byCampaign')}</Link>
    },
  },
  {
    id: 'createdAt',
    header: t('suppressions.since'),
    isWideOnly: true,
    cell: ({ createdAt }) => <Time value={createdAt} className="text-muted" />,
  },
  {
    id: 'actions',
    header: t('suppressions.actions'),
    align: 'end',
    cell: ({ id, address, reason }) =>
      mayRemove && !OWN_CHOICE.includes(reason) ? <RemoveSuppression suppressionId={id} address={address} /> : null,
  },
]
