import type pg from 'pg'

/** A column that a row cannot be made without. */
export type NeededColumn = { name: string; type: string; allowed: string | null }

/** A foreign key whose columns may not be empty. */
export type NeededRow = { table: string; columns: string[]; referenced: string[] }

export type ProbedTable = {
  name: string
  /** What a view shows, somebody has put into its tables. */
  isView: boolean
  hasAccount: boolean
  mayInsert: boolean
  needed: NeededColumn[]
  parents: NeededRow[]
}

const TABLES = `
  SELECT c.relname AS name, c.relkind = 'v' AS is_view, has_table_privilege(c.oid, 'INSERT') AS may_insert,
    EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'sub_tenant_id' AND NOT a.attisdropped) AS has_account
  FROM pg_class c WHERE c.relnamespace = $1::regnamespace AND c.relkind IN ('r', 'p', 'v') AND NOT c.relispartition
    AND c.relname <> '_prisma_migrations' ORDER BY c.relname`

const COLUMNS = `
  SELECT c.relname AS table_name, a.attname AS name, format_type(a.atttypid, NULL) AS type,
    (SELECT string_agg(pg_get_constraintdef(k.oid), ' ' ORDER BY cardinality(k.conkey), k.conname) FROM pg_constraint k
      WHERE k.conrelid = c.oid AND k.contype = 'c' AND a.attnum = ANY (k.conkey)) AS checks
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
  WHERE c.relnamespace = $1::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
    AND a.attnotnull AND NOT a.atthasdef AND a.attidentity = '' AND a.attname <> 'tenant_id'
  ORDER BY c.relname, a.attnum`

const PARENTS = `
  SELECT c.relname AS table_name, f.relname AS parent,
    (SELECT array_agg(a.attname::text ORDER BY n.ord) FROM unnest(k.conkey) WITH ORDINALITY AS n(attnum, ord)
      JOIN pg_attribute a ON a.attnum = n.attnum AND a.attrelid = c.oid) AS columns,
    (SELECT array_agg(a.attname::text ORDER BY n.ord) FROM unnest(k.confkey) WITH ORDINALITY AS n(attnum, ord)
      JOIN pg_attribute a ON a.attnum = n.attnum AND a.attrelid = f.oid) AS referenced
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class f ON f.oid = k.confrelid
  WHERE c.relnamespace = $1::regnamespace AND k.contype = 'f'
    AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = ANY (k.conkey) AND NOT a.attnotnull)`

type TableRow = { name: string; is_view: boolean; may_insert: boolean; has_account: boolean }
type ColumnRow = { table_name: string; name: string; type: string; checks: string | null }
type ParentRow = { table_name: string; parent: string; columns: string[]; referenced: string[] }

/** The first value that a CHECK on the column names, in `IN (…)`, `= …`, `>= …` or `BETWEEN …`. */
const allowedBy = (checks: string | null): string | null =>
  /'((?:[^']|'')*)'::/.exec(checks ?? '')?.[1]?.replaceAll("''", "'") ??
  /(?:ARRAY\[|>= |= )(-?\d+)/.exec(checks ?? '')?.[1] ??
  null

/** Parents before children; tables that wait for each other come last. */
function inOrder(tables: ProbedTable[]): ProbedTable[] {
  const sorted: ProbedTable[] = []
  const waiting = new Map(tables.map((table) => [table.name, table]))
  for (;;) {
    const ready = [...waiting.values()].filter(({ name, parents }) =>
      parents.every((parent) => parent.table === name || !waiting.has(parent.table)),
    )
    if (ready.length === 0) return [...sorted, ...waiting.values()]
    for (const table of ready) waiting.delete(table.name)
    sorted.push(...ready)
  }
}

/** Every table and view of a schema of tenant tables with what a row of it needs, in the order in which rows can be made. */
export async function readProbedTables(client: pg.Client, schema: string): Promise<ProbedTable[]> {
  const tables = (await client.query<TableRow>(TABLES, [schema])).rows
  const columns = (await client.query<ColumnRow>(COLUMNS, [schema])).rows
  const parents = (await client.query<ParentRow>(PARENTS, [schema])).rows
  return inOrder(
    tables.map((table) => ({
      name: table.name,
      isView: table.is_view,
      hasAccount: table.has_account,
      mayInsert: table.may_insert,
      needed: columns
        .filter((column) => column.table_name === table.name)
        .map(({ name, type, checks }) => ({ name, type, allowed: allowedBy(checks) })),
      parents: parents
        .filter((parent) => parent.table_name === table.name)
        .map((row) => ({ table: row.parent, columns: row.columns, referenced: row.referenced })),
    })),
  )
}
