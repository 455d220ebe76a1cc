import type { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import type { Column } from '@/components/ui/data-table'
import { NameCell } from '@/components/ui/name-cell'
import { NumberText } from '@/components/ui/number'
import { Time } from '@/components/ui/time'
import type { listRecipients } from '@/lib/campaigns'
import { type CampaignChannel, HINDRANCES, variantName } from '@/lib/campaigns/schema'
import { momentsOf } from '../list-config'

type Row = Awaited<ReturnType<typeof listRecipients>>['items'][number]
type Words = Awaited<ReturnType<typeof getTranslations<'campaigns'>>>

const TONES = {
  queued: 'neutral',
  sending: 'info',
  sent: 'success',
  failed: 'danger',
  suppressed: 'outline',
  uncertain: 'warning',
} as const

const isHindrance = (reason: string): reason is (typeof HINDRANCES)[number] =>
  (HINDRANCES as readonly string[]).includes(reason)

/** Our own reasons have words; a mail server's are its own. */
function reasonOf(t: Words, { state, reason }: Row): string | null {
  if (reason === null) return null
  if (isHindrance(reason)) return t(`hindrances.${reason}`)
  if (reason === 'quiet_hours' || reason === 'interrupted') return t(`hindrances.${reason}`)
  return state === 'sent' ? null : reason
}

const variantColumn = (t: Words): Column<Row> => ({
  id: 'variant',
  header: t('ab.variant'),
  isWideOnly: true,
  cell: ({ variant }) => (variant === null ? '—' : <Badge>{variantName(variant)}</Badge>),
})

const Moment = ({ at }: { at: string | null }) => (at ? <Time value={at} className="text-muted" /> : <span>—</span>)

/** @param hasTest says which variant each of a test got; the rest has none of its own */
export const recipientColumns = (t: Words, channel: CampaignChannel, hasTest: boolean): Column<Row>[] => [
  {
    id: 'person',
    header: t('recipients.person'),
    isMain: true,
    cell: (row) => (
      <NameCell below={row.address} belowDir="ltr">
        {row.name ?? row.address}
      </NameCell>
    ),
  },
  {
    id: 'state',
    header: t('recipients.state'),
    cell: (row) => (
      <span className="flex flex-wrap items-center gap-2">
        <Badge tone={TONES[row.state]}>{t(`recipientStates.${row.state}`)}</Badge>
        <span dir="auto" className="max-w-72 truncate text-muted text-xs" title={row.reason ?? undefined}>
          {reasonOf(t, row)}
        </span>
      </span>
    ),
  },
  ...(hasTest ? [variantColumn(t)] : []),
  {
    id: 'attempts',
    header: t('recipients.attempts'),
    isWideOnly: true,
    align: 'end',
    cell: ({ attempts }) => <NumberText value={attempts} />,
  },
  { id: 'sentAt', header: t('recipients.sentAt'), isWideOnly: true, cell: (row) => <Moment at={row.sentAt} /> },
  ...momentsOf(channel).map(
    (moment): Column<Row> => ({
      id: `${moment}At`,
      header: t(`stats.${moment}`),
      isWideOnly: true,
      cell: (row) => <Moment at={row[`${moment}At`]} />,
    }),
  ),
]
