import { type Placement, rawTenantClient, tenantScope } from '@/lib/db'
import { mintTenantId } from '@/lib/kernel'

/** A table of the tenant plane as the database's catalogue knows it. */
type Table = {
  name: string
  keys: string[]
  /** Columns that hold a secret, sealed or hashed. */
  secrets: string[]
  /** Rows of it point at rows of it, or in a circle: they go in one statement or not at all. */
  isKnotted: boolean
}

export type RowDigest = { table: string; rows: number; keys: string; digest: string }

/** Everything of one tenant in the tenant plane, whatever tables there are: for erasing, counting and taking along. */
export type WholeTenant = {
  /** Children before parents. */
  tables(): Promise<string[]>
  countRows(): Promise<Record<string, number>>
  /** Values in columns whose name says that they hold a secret. */
  countSecrets(): Promise<number>
  /** @returns how many rows went */
  eraseBatch(table: string, most: number): Promise<number>
  /** Digests over the oldest rows of each table. */
  digestRows(most: number): Promise<RowDigest[]>
  /** Rows in the order of their keys, without secrets. */
  readRows(table: string, after: string | null, most: number): Promise<{ key: string; row: unknown }[]>
}

const SECRET = /(^|_)(sealed|hash|secret|token)(_|$)/

const TABLES = `
  SELECT c.relname AS name,
    (SELECT array_agg(a.attname::text ORDER BY k.ord) FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS k(attnum, ord)
      JOIN pg_attribute a ON a.attnum = k.attnum WHERE i.indrelid = c.oid AND a.attrelid = c.oid AND i.indisprimary) AS keys,
    (SELECT array_agg(a.attname::text) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
    (SELECT coalesce(array_agg(DISTINCT p.relname::text), '{}') FROM pg_constraint f JOIN pg_class p ON p.oid = f.confrelid
      WHERE f.conrelid = c.oid AND f.contype = 'f') AS parents
  FROM pg_class c WHERE c.relnamespace = $1::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> '_prisma_migrations'
  ORDER BY c.relname`

type Found = { name: string; keys: string[]; columns: string[]; parents: string[] }

const ACCOUNT = 'sub_tenant_id'

/** Those to which nothing that is left points come first. */
export function childrenFirst(found: readonly { name: string; parents: readonly string[] }[]): {
  order: string[]
  knotted: Set<string>
} {
  const knotted = new Set(found.filter(({ name, parents }) => parents.includes(name)).map(({ name }) => name))
  const left = new Map(found.map(({ name, parents }) => [name, parents.filter((parent) => parent !== name)]))
  const order: string[] = []
  while (left.size) {
    const pointedAt = new Set([...left.values()].flat())
    const free = [...left.keys()].filter((name) => !pointedAt.has(name))
    if (free.length === 0) for (const name of left.keys()) knotted.add(name)
    for (const name of free.length ? free : [...left.keys()]) {
      order.push(name)
      left.delete(name)
    }
  }
  return { order, knotted }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** @param subTenantId one sub-account alone: its rows in the tables that say whose they are */
export function wholeTenant(tenantId: string, placement: Placement, subTenantId: string | null = null): WholeTenant {
  const client = rawTenantClient(placement)
  const scope = { tenantId: mintTenantId(tenantId), accountId: subTenantId }
  /** Beside what the policies say; `$1` is the tenant, `$2` the account. */
  const mine = subTenantId
    ? `tenant_id = $1::uuid AND ${ACCOUNT} = $2::uuid`
    : 'tenant_id = $1::uuid AND $2::uuid IS NULL'
  const whose = [tenantId, subTenantId]
  const place = (table: string) => `${quoted(placement.schemaName)}.${quoted(table)}`
  const ask = <Row>(text: string, ...values: unknown[]): Promise<Row[]> =>
    // A statement of Prisma's begins when it is awaited: that must be inside the scope.
    tenantScope.run(scope, async () => await client.$queryRawUnsafe<Row[]>(text, ...values))
  let known: Promise<Table[]> | undefined

  const read = async (): Promise<Table[]> => {
    const all = await ask<Found>(TABLES, placement.schemaName)
    const found = subTenantId ? all.filter(({ columns }) => columns.includes(ACCOUNT)) : all
    const { order, knotted } = childrenFirst(found)
    return order.flatMap((name) => {
      const table = found.find((each) => each.name === name)
      const secrets = table?.columns.filter((column) => SECRET.test(column)) ?? []
      return table ? [{ name, keys: table.keys, secrets, isKnotted: knotted.has(name) }] : []
    })
  }
  const tables = () => {
    known ??= read()
    return known
  }
  const tableOf = async (name: string): Promise<Table> => {
    const table = (await tables()).find((each) => each.name === name)
    if (!table) throw new Error(`the tenant plane has no table ${name}`)
    return table
  }
  /** The order of a table's keys as one text. */
  const keyOf = (table: Table) => `(${table.keys.map((key) => `t.${quoted(key)}::text`).join(" || ' ' || ")})`

  return {
    tables: async () => (await tables()).map(({ name }) => name),
    countRows: async () => {
      const parts = (await tables()).map(
        ({ name }, at) => `SELECT ${at}::int AS at, count(*)::int AS n FROM ${place(name)} WHERE ${mine}`,
      )
      const rows = await ask<{ at: number; n: number }>(parts.join(' UNION ALL '), ...whose)
      const names = (await tables()).map(({ name }) => name)
      return Object.fromEntries(rows.map(({ at, n }) => [names[at] ?? '', n]))
    },
    countSecrets: async () => {
      const parts = (await tables()).flatMap(({ name, secrets }) =>
        secrets.map((column) => `SELECT count(${quoted(column)})::int AS n FROM ${place(name)} WHERE ${mine}`),
      )
      if (parts.length === 0) return 0
      const rows = await ask<{ n: number }>(parts.join(' UNION ALL '), ...whose)
      return rows.reduce((sum, { n }) => sum + n, 0)
    },
    eraseBatch: async (name, most) => {
      const { isKnotted } = await tableOf(name)
      const some = isKnotted ? '' : `AND ctid = ANY(ARRAY(SELECT ctid FROM ${place(name)} WHERE ${mine} LIMIT ${most}))`
      return tenantScope.run(
        scope,
        async () => await client.$executeRawUnsafe(`DELETE FROM ${place(name)} WHERE ${mine} ${some}`, ...whose),
      )
    },
    digestRows: async (most) => {
      const digests: RowDigest[] = []
      for (const table of await tables()) {
        const rows = await ask<{ rows: number; keys: string; digest: string }>(
          `SELECT count(*)::int AS rows, md5(coalesce(string_agg(k, ',' ORDER BY k), '')) AS keys,
             md5(coalesce(string_agg(d, ',' ORDER BY k), '')) AS digest
           FROM (SELECT ${keyOf(table)} AS k, md5(t::text) AS d FROM ${place(table.name)} t
             WHERE ${mine} ORDER BY ${table.keys.map(quoted).join(', ')} LIMIT ${most}) AS sampled`,
          ...whose,
        )
        const found = rows[0]
        if (found?.rows) digests.push({ table: table.name, ...found })
      }
      return digests
    },
    readRows: async (name, after, most) => {
      const table = await tableOf(name)
      return ask(
        `SELECT ${keyOf(table)} AS key, to_jsonb(t) - $4::text[] AS row FROM ${place(name)} t
         WHERE ${mine} AND ($3::text IS NULL OR ${keyOf(table)} > $3::text) ORDER BY 1 LIMIT ${most}`,
        ...whose,
        after,
        table.secrets,
      )
    },
  }
}
