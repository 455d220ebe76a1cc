type Page<Row> = { items: Row[]; nextCursor: string | null }

const ofId = (row: { id: string }): string => row.id

/**
 * A page of rows that were read with one more than it has: that one only says that there is a next page.
 * @param cursorOf where the next page goes on, from a page's last row; its id for lists that are ordered by ids
 */
export function cutPage<Row extends { id: string }>(rows: readonly Row[], limit: number): Page<Row>
export function cutPage<Row>(rows: readonly Row[], limit: number, cursorOf: (last: Row) => string): Page<Row>
export function cutPage(
  rows: readonly { id: string }[],
  limit: number,
  cursorOf: (last: { id: string }) => string = ofId,
): Page<{ id: string }> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? cursorOf(last) : null }
}
