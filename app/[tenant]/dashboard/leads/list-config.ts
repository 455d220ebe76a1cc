import type { ListConfig, ListState } from '@/components/ui/data-table'
import { exportLeadsInput, LEAD_SOURCES, leadFilter, STAGE_KINDS } from '@/lib/leads/schema'

export const LIST: ListConfig = {
  columns: [
    { id: 'title' },
    { id: 'account' },
    { id: 'stage' },
    { id: 'score', isSortable: true },
    { id: 'value' },
    { id: 'owner' },
    { id: 'source', isHiddenAtFirst: true },
    { id: 'expectedOn', isHiddenAtFirst: true },
    { id: 'createdAt', isSortable: true },
  ],
  defaultSort: { column: 'score', direction: 'desc' },
  filters: {
    stage: 'any',
    status: STAGE_KINDS,
    owner: 'any',
    source: LEAD_SOURCES,
    minScore: 'any',
    from: 'any',
    to: 'any',
  },
}

/** The address's list as the verb takes it; what is damaged in it is left out. */
export function filterOf({ query, sort, filters }: ListState) {
  const { shape } = exportLeadsInput
  const known = {
    stage: shape.stage.safeParse(filters.stage?.[0]),
    status: shape.status.safeParse(filters.status?.[0]),
    owner: shape.owner.safeParse(filters.owner?.[0]),
    source: shape.source.safeParse(filters.source?.[0]),
    minScore: shape.minScore.safeParse(filters.minScore?.[0]),
    from: shape.from.safeParse(filters.from?.[0]),
    to: shape.to.safeParse(filters.to?.[0]),
    search: shape.search.safeParse(query.slice(0, 200) || undefined),
    sort: shape.sort.safeParse(sort?.column),
    direction: shape.direction.safeParse(sort?.direction),
  }
  return exportLeadsInput.parse(
    Object.fromEntries(
      Object.entries(known).flatMap(([name, { success, data }]) =>
        success && data !== undefined ? [[name, data]] : [],
      ),
    ),
  )
}

/** What the board takes of it: its columns are the stages, and their order is the score's. */
export function boardFilterOf(state: ListState) {
  const { sort: _sort, direction: _direction, stage: _stage, status: _status, ...filter } = filterOf(state)
  return leadFilter.parse(filter)
}
