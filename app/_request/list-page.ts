import { foundPageOf, type ListState, pageOf } from '@/components/ui/data-table'
import { isUuid } from '@/lib/kernel'
import { perform } from './action'

type Page<Row> = { items: Row[]; nextCursor: string | null }

const NOTHING: Page<never> = { items: [], nextCursor: null }

/**
 * A page of a list as `DataTable` takes it: its rows, or what happened in words for people.
 * @param isOpen where the plan lacks what the list is about, nothing is asked
 */
export async function listPage<Row>(ask: () => Promise<Page<Row>>, isOpen = true) {
  const found = isOpen ? await perform(ask) : { ok: true as const, data: NOTHING }
  return found.ok
    ? { rows: found.data.items, nextCursor: found.data.nextCursor, error: null }
    : { rows: [], nextCursor: null, error: found.message }
}

const afterId = (state: ListState): ListState => (isUuid(state.cursor) ? state : { ...state, cursor: null })

/** What a verb is asked for whose pages go on after an id; an address that names none begins anew. */
export const idPageOf = (state: ListState) => pageOf(afterId(state))

/** The same of a verb that searches too. @param longest characters that it looks for */
export const foundIdPageOf = (state: ListState, longest?: number) => foundPageOf(afterId(state), longest)
