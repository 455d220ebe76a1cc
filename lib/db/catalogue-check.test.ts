import pg from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { env } from '@/lib/kernel'
import { findIsolationHoles } from './catalogue-check'
import { SHARED_TENANT_SCHEMA } from './planes'
import { loginUrl } from './roles'

const holes = () => findIsolationHoles(loginUrl(env().DATABASE_URL, 'rw'), SHARED_TENANT_SCHEMA)

async function asOwner(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL })
  await client.connect()
  try {
    await client.query(`SET search_path = ${SHARED_TENANT_SCHEMA}, app`)
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** Each guard taken away, and how it is put back. */
const GUARDS = [
  [
    'row-level security disabled',
    'ALTER TABLE contact DISABLE ROW LEVEL SECURITY',
    'ALTER TABLE contact ENABLE ROW LEVEL SECURITY',
  ],
  ['does not force', 'ALTER TABLE message NO FORCE ROW LEVEL SECURITY', 'ALTER TABLE message FORCE ROW LEVEL SECURITY'],
  [
    'no restrictive tenant policy',
    'ALTER POLICY tenant_isolation ON conversation USING (true)',
    `ALTER POLICY tenant_isolation ON conversation USING (tenant_id = nullif(current_setting('app.current_tenant_id', true), '')::uuid)`,
  ],
  ['exactly one permissive', 'CREATE POLICY wide ON agent USING (true)', 'DROP POLICY wide ON agent'],
  [
    'no policy on the sub-account',
    'ALTER POLICY sub_tenant_scope ON contact USING (true)',
    "SELECT app.protect_table('contact')",
  ],
  [
    'opens more than what is shared',
    'ALTER POLICY shared_down ON knowledge_source USING (is_shared)',
    "SELECT app.protect_table('knowledge_source')",
  ],
  [
    'no sub_tenant_id',
    'ALTER TABLE segment RENAME COLUMN sub_tenant_id TO gone',
    'ALTER TABLE segment RENAME COLUMN gone TO sub_tenant_id',
  ],
  [
    'audit_log can be changed by the app',
    'GRANT DELETE ON audit_log TO app_rw',
    'REVOKE DELETE ON audit_log FROM app_rw',
  ],
  [
    'audit_seal can be changed by the app',
    'GRANT UPDATE (hash) ON audit_seal TO app_rw',
    'REVOKE UPDATE (hash) ON audit_seal FROM app_rw',
  ],
  ['no tenant_id NOT NULL', 'CREATE TABLE loose (id uuid PRIMARY KEY)', 'DROP TABLE loose'],
  [
    'does not begin with tenant_id',
    'CREATE UNIQUE INDEX member_global_key ON member (id)',
    'DROP INDEX member_global_key',
  ],
  [
    'pinned search_path',
    'ALTER FUNCTION search_articles RESET search_path',
    `ALTER FUNCTION search_articles SET search_path = ${SHARED_TENANT_SCHEMA}, app, pg_catalog, pg_temp`,
  ],
] as const

let restore: string | null = null
afterEach(async () => {
  if (restore) await asOwner(restore)
  restore = null
})

describe('the catalogue check', () => {
  it('finds no hole in what the migrations make', async () => {
    expect(await holes()).toEqual([])
  })

  it.each(GUARDS)('goes red when a guard is gone: %s', async (hole, remove, putBack) => {
    restore = putBack
    await asOwner(remove)
    expect((await holes()).join('\n')).toContain(hole)
  })
})
