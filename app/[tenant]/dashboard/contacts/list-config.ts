import type { ListConfig, ListState } from '@/components/ui/data-table'
import { CONSENT_FILTERS, contactFilter } from '@/lib/contacts/schema'

export const LIST: ListConfig = {
  columns: [
    { id: 'name', isSortable: true },
    { id: 'phone' },
    { id: 'company', isHiddenAtFirst: true },
    { id: 'tags' },
    { id: 'owner' },
    { id: 'lastSeenAt', isSortable: true },
    { id: 'createdAt', isSortable: true, isHiddenAtFirst: true },
  ],
  defaultSort: { column: 'lastSeenAt', direction: 'desc' },
  filters: { tag: 'any', owner: 'any', hasEmail: ['yes', 'no'], consent: CONSENT_FILTERS, segment: 'any' },
}

/** The address's list as the verb takes it; what is damaged in it is left out. */
export function filterOf({ query, sort, filters }: ListState) {
  const { shape } = contactFilter
  const known = {
    tag: shape.tag.safeParse(filters.tag?.[0]),
    owner: shape.owner.safeParse(filters.owner?.[0]),
    hasEmail: shape.hasEmail.safeParse(filters.hasEmail?.[0]),
    consent: shape.consent.safeParse(filters.consent?.[0]),
    segment: shape.segment.safeParse(filters.segment?.[0]),
    search: shape.search.safeParse(query.slice(0, 200) || undefined),
    sort: shape.sort.safeParse(sort?.column),
    direction: shape.direction.safeParse(sort?.direction),
  }
  return contactFilter.parse(
    Object.fromEntries(
      Object.entries(known).flatMap(([name, { success, data }]) =>
        success && data !== undefined ? [[name, data]] : [],
      ),
    ),
  )
}
