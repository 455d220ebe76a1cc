import { createHash } from 'node:crypto'

const names = new Map<string, string>()
const MOST_STATEMENTS = 600

/** Begins a statement whose form people decide: it is planned for its values each time, and takes nobody's place among the names. */
export const PLANNED_ANEW = '/* planned anew */'

/**
 * A stable name for a statement text, so that each connection parses and plans it once. Texts beyond the first
 * {@link MOST_STATEMENTS} stay unnamed: lists of varying length would otherwise fill every connection's memory.
 */
export function statementName(query: { sql: string }): string {
  if (query.sql.startsWith(PLANNED_ANEW)) return ''
  const known = names.get(query.sql)
  if (known !== undefined) return known
  if (names.size >= MOST_STATEMENTS) return ''
  const name = `s${createHash('sha1').update(query.sql).digest('base64url')}`
  names.set(query.sql, name)
  return name
}
