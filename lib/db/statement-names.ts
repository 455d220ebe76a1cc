import { createHash } from 'node:crypto'

const names = new Map<string, string>()
const MOST_STATEMENTS = 600

/** Begins a statement whose form people decide: it is planned for its values each time, and takes nobody's place among the names. */
export const PLANNED_ANEW = '/* planned anew */'

/**
 * Lists of values, as pages and their relations are read by. A plan that is kept is made for a company of average size: it goes through
 * all rows of the company where that is cheaper than to look each value up, which in the largest one takes a hundred times as long.
 */
const LIST = /\bIN \(\(?\$\d+,/

/**
 * A stable name for a statement text, so that each connection parses and plans it once. Texts beyond the first
 * {@link MOST_STATEMENTS} stay unnamed: lists of varying length would otherwise fill every connection's memory.
 */
export function statementName(query: { sql: string }): string {
  if (query.sql.startsWith(PLANNED_ANEW)) return ''
  const known = names.get(query.sql)
  if (known !== undefined) return known
  if (names.size >= MOST_STATEMENTS || LIST.test(query.sql)) return ''
  const name = `s${createHash('sha1').update(query.sql).digest('base64url')}`
  names.set(query.sql, name)
  return name
}
