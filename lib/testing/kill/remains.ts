import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import { PLATFORM_SCHEMA, SHARED_TENANT_SCHEMA } from '@/lib/db'
import { env } from '@/lib/kernel'

/** What is kept of every tenant that ever was: the run's own record, the certificate, and the platform's audit log. */
const HISTORY = new Set(['platform.provisioning_run', 'platform.erasure', 'platform.released_domain'])

/** The tables of both planes that still hold rows of a tenant, and its files. */
export async function remainsOf(client: pg.Client, tenantId: string): Promise<string[]> {
  const { rows: tables } = await client.query<{ schema: string; name: string }>(
    `SELECT table_schema AS schema, table_name AS name FROM information_schema.columns JOIN information_schema.tables
       USING (table_schema, table_name)
     WHERE table_schema = ANY($1) AND column_name = 'tenant_id' AND table_type = 'BASE TABLE'`,
    [[PLATFORM_SCHEMA, SHARED_TENANT_SCHEMA, 'queue']],
  )
  const remains: string[] = []
  const count = async (table: string, column: string) => {
    const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE ${column} = $1`, [
      tenantId,
    ])
    if (rows[0]?.n) remains.push(`${table}: ${rows[0].n}`)
  }
  for (const { schema, name } of tables) {
    if (!HISTORY.has(`${schema}.${name}`)) await count(`${schema}."${name}"`, 'tenant_id')
  }
  await count(`${PLATFORM_SCHEMA}.tenant`, 'id')
  const files = await readdir(path.join(env().DATA_DIR, 'files', tenantId)).catch(() => [])
  if (files.length) remains.push(`files: ${files.length}`)
  return remains
}
