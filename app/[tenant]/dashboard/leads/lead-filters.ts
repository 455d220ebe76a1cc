import type { getTranslations } from 'next-intl/server'
import type { DateFilterDefinition } from '@/components/ui/data-table'
import { LEAD_SOURCES, type StageView } from '@/lib/leads/schema'

type Words = Awaited<ReturnType<typeof getTranslations<'leads'>>>
type Known = { stages: readonly StageView[]; owners: readonly { id: string; name: string }[] }

const DAY_MS = 86_400_000
const daysAgo = (now: number, days: number): string => new Date(now - days * DAY_MS).toISOString().slice(0, 10)

/** What the list can be narrowed to. */
export const leadFilters = (t: Words, { stages, owners }: Known) => [
  {
    name: 'stage',
    label: t('fields.stage'),
    isSingle: true as const,
    options: stages.map(({ id, name }) => ({ value: id, label: name })),
  },
  {
    name: 'status',
    label: t('fields.status'),
    isSingle: true as const,
    options: (['open', 'won', 'lost'] as const).map((value) => ({ value, label: t(`kinds.${value}`) })),
  },
  {
    name: 'owner',
    label: t('fields.owner'),
    isSingle: true as const,
    options: [{ value: 'none', label: t('nobody') }, ...owners.map(({ id, name }) => ({ value: id, label: name }))],
  },
  {
    name: 'source',
    label: t('fields.source'),
    isSingle: true as const,
    options: LEAD_SOURCES.map((value) => ({ value, label: t(`sources.${value}`) })),
  },
  {
    name: 'minScore',
    label: t('fields.score'),
    isSingle: true as const,
    options: [20, 50, 80].map((score) => ({ value: String(score), label: t('filters.minScore', { score }) })),
  },
]

/** When a lead was made. */
export const leadDates = (t: Words, now: number): DateFilterDefinition[] => [
  {
    from: 'from',
    to: 'to',
    label: t('fields.createdAt'),
    presets: [7, 30, 90].map((days) => ({ value: daysAgo(now, days), label: t('filters.lastDays', { days }) })),
  },
]
