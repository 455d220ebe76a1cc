import type { ListConfig, ListState } from '@/components/ui/data-table'
import { listSuppressionsInput, SUPPRESSION_REASONS } from '@/lib/suppressions/schema'

export const LIST: ListConfig = {
  columns: [
    { id: 'address' },
    { id: 'channel' },
    { id: 'reason' },
    { id: 'by' },
    { id: 'createdAt' },
    { id: 'actions' },
  ],
  filters: { reason: SUPPRESSION_REASONS },
}

/** The address's list as the verb takes it; what is damaged in it is left out. */
export function filterOf({ query, filters }: ListState) {
  const { shape } = listSuppressionsInput
  const search = shape.search.safeParse(query.slice(0, 254) || undefined).data
  const reason = shape.reason.safeParse(filters.reason?.[0]).data
  return { ...(search ? { search } : {}), ...(reason ? { reason } : {}) }
}
