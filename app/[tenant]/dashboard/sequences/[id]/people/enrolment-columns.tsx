import type { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import type { Column } from '@/components/ui/data-table'
import { NameCell } from '@/components/ui/name-cell'
import { Time } from '@/components/ui/time'
import type { EnrolmentRow, SequenceView } from '@/lib/sequences/schema'
import { TakeOut } from './take-out'

type Words = Awaited<ReturnType<typeof getTranslations<'sequences'>>>

const TONES = { waiting: 'info', mailing: 'primary', finished: 'success', left: 'outline' } as const

/** The number of the step as it is written now; an older version may have had others. */
function placeOf(t: Words, { definition }: SequenceView, { stepId, state }: EnrolmentRow): string {
  if (state === 'finished') return t('people.end')
  const at = definition.steps.findIndex(({ id }) => id === stepId)
  const step = definition.steps[at]
  return step ? `${t('stepNumber', { number: at + 1 })} · ${t(`kinds.${step.kind}`)}` : t('people.earlier')
}

export const enrolmentColumns = (t: Words, sequence: SequenceView, mayWrite: boolean): Column<EnrolmentRow>[] => [
  {
    id: 'person',
    header: t('people.person'),
    isMain: true,
    cell: (row) => (
      <NameCell below={row.address} belowDir="ltr">
        {row.name ?? row.address ?? t('nameless')}
      </NameCell>
    ),
  },
  {
    id: 'state',
    header: t('people.state'),
    cell: (row) => (
      <span className="flex flex-wrap items-center gap-2">
        <Badge tone={TONES[row.state]}>{t(`states.${row.state}`)}</Badge>
        {row.reason && <span className="text-muted text-xs">{t(`reasons.${row.reason}`)}</span>}
      </span>
    ),
  },
  {
    id: 'step',
    header: t('people.step'),
    isWideOnly: true,
    cell: (row) => (
      <span>
        {placeOf(t, sequence, row)}
        {row.state === 'waiting' && (
          <span className="block text-muted text-xs">
            <Time value={row.dueAt} format="datetime" />
          </span>
        )}
      </span>
    ),
  },
  {
    id: 'enteredAt',
    header: t('people.enteredAt'),
    isWideOnly: true,
    cell: (row) => <Time value={row.enteredAt} className="text-muted" />,
  },
  {
    id: 'act',
    header: t('people.act'),
    isWideOnly: true,
    cell: (row) =>
      mayWrite && (row.state === 'waiting' || row.state === 'mailing') ? (
        <TakeOut sequenceId={sequence.id} enrolmentId={row.id} name={row.name ?? row.address ?? t('nameless')} />
      ) : null,
  },
]
