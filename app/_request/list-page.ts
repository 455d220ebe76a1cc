import { perform } from './action'

type Page<Row> = { items: Row[]; nextCursor: string | null }

/** A page of a list as `DataTable` takes it: its rows, or what happened in words for people. */
export async function listPage<Row>(ask: () => Promise<Page<Row>>) {
  const found = await perform(ask)
  return found.ok
    ? { rows: found.data.items, nextCursor: found.data.nextCursor, error: null }
    : { rows: [], nextCursor: null, error: found.message }
}
