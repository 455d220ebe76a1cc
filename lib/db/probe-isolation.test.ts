import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { freshDatabaseUrl } from '@/lib/testing/postgres'
import { SHARED_TENANT_SCHEMA } from './planes'
import { probeIsolation } from './probe-isolation'
import { loginUrl } from './roles'

/** A database of its own: walls are taken down in it and stay down. */
let ownerUrl: string
let before: number

const probes = async () =>
  (await probeIsolation(loginUrl(ownerUrl, 'rw'), SHARED_TENANT_SCHEMA)).flatMap(({ results }) => results)
const broken = async () =>
  (await probes()).filter(({ outcome }) => outcome === 'broken').map(({ table, probe }) => `${table} ${probe}`)

async function asOwner<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`SET search_path = ${SHARED_TENANT_SCHEMA}, app`)
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

const rowsInAll = async () => {
  const tables = await asOwner<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = '${SHARED_TENANT_SCHEMA}'::regnamespace AND c.relkind = 'r'`,
  )
  const counts = tables.map(({ name }) => `(SELECT count(*) FROM ${pg.escapeIdentifier(name)})`)
  return Number((await asOwner<{ n: string }>(`SELECT ${counts.join(' + ')} AS n`))[0]?.n)
}

beforeAll(async () => {
  ownerUrl = await freshDatabaseUrl('migrated')
  before = await rowsInAll()
})

describe('the probes of isolation', () => {
  it('attack every table from outside and find every wall standing, and leave nothing behind', async () => {
    const found = await probes()
    expect(found.filter(({ outcome }) => outcome !== 'held')).toEqual([])
    const tables = new Set(found.map(({ table }) => table))
    expect(tables.size).toBeGreaterThan(60)
    for (const table of [
      'contact',
      'account_contact',
      'account_consent',
      'message',
      'member',
      'audit_log',
      'audit_seal',
      'platform.staff',
    ]) {
      expect(tables).toContain(table)
    }
    expect(found.length).toBeGreaterThan(400)
    expect(await rowsInAll()).toBe(before)
  })

  it('name what came through where a wall is down', async () => {
    await asOwner('ALTER TABLE contact DISABLE ROW LEVEL SECURITY')
    const found = await broken()
    for (const probe of ['read', 'read_everything', 'update', 'delete', 'insert', 'move', 'without_context']) {
      expect(found).toContain(`contact ${probe}`)
    }
    await asOwner('ALTER TABLE contact ENABLE ROW LEVEL SECURITY')
    expect(await broken()).toEqual([])
  })

  it.each([
    ['a policy that only looks', 'ALTER POLICY tenant_isolation ON segment WITH CHECK (true)', 'segment insert'],
    ['a policy that only writes', 'ALTER POLICY tenant_isolation ON agent USING (true)', 'agent read'],
    [
      'a wall between accounts',
      'ALTER POLICY sub_tenant_scope ON conversation USING (true)',
      'conversation account_read',
    ],
    [
      'a view’s condition on the company',
      'CREATE OR REPLACE VIEW account_segment_member AS SELECT tenant_id, segment_id, contact_id FROM segment_member',
      'account_segment_member read',
    ],
    [
      'a view’s condition on the account',
      'CREATE OR REPLACE VIEW account_consent AS SELECT tenant_id, contact_id, channel, purpose, state FROM contact_consent WHERE tenant_id = (SELECT app.current_tenant_id())',
      'account_consent account_read',
    ],
    [
      'a right in the other plane',
      'GRANT USAGE ON SCHEMA platform TO app_rw; GRANT SELECT ON platform.staff TO app_rw',
      'platform.staff platform_read',
    ],
  ])('go red without %s', async (_, remove, hole) => {
    await asOwner(remove)
    expect(await broken()).toContain(hole)
  })

  it('say of a table that they cannot fill that it is unproven', async () => {
    await asOwner(`CREATE TABLE odd (tenant_id uuid NOT NULL, where_at point NOT NULL, PRIMARY KEY (tenant_id));
      SELECT app.protect_table('odd')`)
    const odd = (await probes()).filter(({ table }) => table === 'odd')
    expect(odd.find(({ probe }) => probe === 'read')).toMatchObject({
      outcome: 'unproven',
      detail: 'no value is known for where_at (point)',
    })
  })
})
