import type { ListConfig, ListState } from '@/components/ui/data-table'
import { ASSIGNABLE_ROLES, listMembersInput, MEMBER_STATUSES } from '@/lib/team/schema'

export const LIST: ListConfig = {
  columns: [
    { id: 'name', isSortable: true },
    { id: 'role' },
    { id: 'status' },
    { id: 'lastSeenAt' },
    { id: 'createdAt', isSortable: true, isHiddenAtFirst: true },
    { id: 'actions' },
  ],
  defaultSort: { column: 'createdAt', direction: 'asc' },
  filters: { role: ASSIGNABLE_ROLES, status: MEMBER_STATUSES },
}

/** The address's list as the verb takes it; a damaged cursor starts from the beginning. */
export function listInput({ query, sort, filters, cursor }: ListState) {
  const input = {
    sort: sort?.column,
    direction: sort?.direction,
    role: filters.role?.[0],
    status: filters.status?.[0],
    search: query.slice(0, 100) || undefined,
    limit: 50,
  }
  const parsed = listMembersInput.safeParse({ ...input, cursor: cursor ?? undefined })
  return parsed.success ? parsed.data : listMembersInput.parse(input)
}
