import type { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import type { Column } from '@/components/ui/data-table'
import { NameCell } from '@/components/ui/name-cell'
import { Time } from '@/components/ui/time'
import { ANSWERED_CHANNELS } from '@/lib/conversations/schema'
import type { RunRow, WorkflowView } from '@/lib/workflows/schema'

type Words = Awaited<ReturnType<typeof getTranslations<'workflows'>>>

const TONES = {
  asking: 'info',
  listening: 'info',
  waiting: 'info',
  calling: 'primary',
  finished: 'success',
  left: 'outline',
} as const

/** The number of the step as it is written now; an older version may have had others. */
function placeOf(t: Words, { definition }: WorkflowView, { stepId }: RunRow): string {
  const at = definition.steps.findIndex(({ id }) => id === stepId)
  const step = definition.steps[at]
  return step ? `${t('stepNumber', { number: at + 1 })} · ${t(`kinds.${step.kind}`)}` : t('runs.earlier')
}

export const runColumns = (t: Words, workflow: WorkflowView): Column<RunRow>[] => [
  {
    id: 'person',
    header: t('runs.person'),
    isMain: true,
    cell: (row) => {
      const channel = ANSWERED_CHANNELS.find((one) => one === row.channel)
      return <NameCell below={channel && t(`channels.${channel}`)}>{row.name ?? t('nameless')}</NameCell>
    },
  },
  {
    id: 'state',
    header: t('runs.state'),
    cell: (row) => (
      <span className="flex flex-wrap items-center gap-2">
        <Badge tone={TONES[row.state]}>{t(`states.${row.state}`)}</Badge>
        {row.reason && <span className="text-muted text-xs">{t(`reasons.${row.reason}`)}</span>}
      </span>
    ),
  },
  { id: 'step', header: t('runs.step'), isWideOnly: true, cell: (row) => placeOf(t, workflow, row) },
  {
    id: 'answers',
    header: t('runs.answers'),
    isWideOnly: true,
    cell: ({ answers }) => (
      <span dir="auto" className="line-clamp-2 text-muted text-xs">
        {Object.entries(answers)
          .map(([name, value]) => `${name}: ${value}`)
          .join(' · ')}
      </span>
    ),
  },
  {
    id: 'enteredAt',
    header: t('runs.enteredAt'),
    isWideOnly: true,
    cell: (row) => <Time value={row.enteredAt} className="text-muted" />,
  },
]
