import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { NeededColumn, ProbedTable } from './probe-catalogue'

/** A row that was made, by column, in PostgreSQL's own words. */
export type MadeRow = Record<string, string | null>

/** Whose rows they are; `account` null = the main account's. */
export type Owner = { tenant: string; account: string | null }

const VALUES: Record<string, () => string> = {
  uuid: randomUUID,
  text: () => `probe-${randomUUID()}`,
  'character varying': () => `probe-${randomUUID()}`,
  boolean: () => 'false',
  date: () => '2026-01-01',
  'timestamp with time zone': () => '2026-01-01T00:00:00Z',
  'timestamp without time zone': () => '2026-01-01T00:00:00',
  jsonb: () => '{}',
  json: () => '{}',
  bytea: () => '\\x00',
  tsvector: () => '',
  'bit varying': () => '0',
  inet: () => '192.0.2.1',
}
const NUMBERS = new Set(['smallint', 'integer', 'bigint', 'numeric', 'real', 'double precision'])

/** @throws Error for a type that no value is known for */
function valueFor({ name, type, allowed }: NeededColumn): string {
  if (allowed !== null) return allowed
  if (NUMBERS.has(type)) return '1'
  if (type.endsWith('[]')) return '{}'
  const make = VALUES[type]
  if (!make) throw new Error(`no value is known for ${name} (${type})`)
  return make()
}

const quoted = (name: string): string => pg.escapeIdentifier(name)

/** An INSERT of a row that nobody has, on parents that `parentOf` finds. */
export function insertFor(
  table: ProbedTable,
  { tenant, account }: Owner,
  parentOf: (table: string) => MadeRow | undefined,
): { text: string; values: (string | null)[] } {
  const row = new Map<string, string | null>([['tenant_id', tenant]])
  for (const column of table.needed) row.set(column.name, valueFor(column))
  if (table.hasAccount) row.set('sub_tenant_id', account)
  for (const { table: name, columns, referenced } of table.parents) {
    const parent = parentOf(name)
    if (!parent) throw new Error(`there is no row of ${name} to stand on`)
    columns.forEach((column, at) => {
      if (column !== 'tenant_id') row.set(column, parent[referenced[at] ?? ''] ?? null)
    })
  }
  const names = [...row.keys()]
  return {
    text: `INSERT INTO ${quoted(table.name)} (${names.map(quoted).join(', ')}) VALUES (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    values: [...row.values()],
  }
}
