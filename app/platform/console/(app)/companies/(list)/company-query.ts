import type { ListConfig, ListState } from '@/components/ui/data-table'
import { TENANT_STATUSES, type TenantStatus } from '@/lib/lifecycle/schema'
import { TENANT_SORTS } from '@/lib/platform/schema'

export const companyListConfig = (columns: ListConfig['columns'], plans: readonly string[]): ListConfig => ({
  columns,
  defaultSort: { column: 'created', direction: 'desc' },
  filters: { status: TENANT_STATUSES, plan: plans },
})

/** What the list's address asks the room for; the export asks for the same. */
export function companyQuery({ query, filters, sort }: Pick<ListState, 'query' | 'filters' | 'sort'>) {
  const statuses = filters.status as TenantStatus[] | undefined
  const column = TENANT_SORTS.find((each) => each === sort?.column)
  return {
    ...(query ? { search: query } : {}),
    ...(statuses?.length ? { status: statuses } : {}),
    ...(filters.plan?.length ? { planId: filters.plan } : {}),
    ...(column ? { sort: column, direction: sort?.direction ?? 'asc' } : {}),
  }
}
