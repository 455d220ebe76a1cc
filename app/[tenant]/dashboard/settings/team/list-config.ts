import type { ListConfig, ListState } from '@/components/ui/data-table'
import { listMembersInput, MEMBER_STATUSES } from '@/lib/team/schema'

export const LIST: ListConfig = {
  columns: [
    { id: 'name', isSortable: true },
    { id: 'role' },
    { id: 'status' },
    { id: 'lastSeenAt', isSortable: true },
    { id: 'sessions' },
    { id: 'account', isHiddenAtFirst: true },
    { id: 'createdAt', isSortable: true, isHiddenAtFirst: true },
    { id: 'actions' },
  ],
  defaultSort: { column: 'createdAt', direction: 'asc' },
  // A role of the company's own is named by its id.
  filters: { role: 'any', status: MEMBER_STATUSES },
}

/** The address's list as the verb takes it; a damaged cursor or filter starts from the beginning. */
export function listInput({ query, sort, filters, cursor }: ListState) {
  const usual = {
    sort: sort?.column,
    direction: sort?.direction,
    status: filters.status?.[0],
    search: query.slice(0, 100) || undefined,
    limit: 50,
  }
  const role = listMembersInput.shape.role.safeParse(filters.role?.[0])
  const input = { ...usual, role: role.success ? role.data : undefined }
  const parsed = listMembersInput.safeParse({ ...input, cursor: cursor ?? undefined })
  return parsed.success ? parsed.data : listMembersInput.parse(input)
}
