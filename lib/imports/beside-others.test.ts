import { beforeAll, expect, it } from 'vitest'
import { testMember, testTenant } from '@/lib/testing'
import { owner } from '@/lib/testing/kill'
import { useFreshDatabase } from '@/lib/testing/postgres'
import { checked, imported } from './imports.fixture'
import { startImport } from './start-import'

beforeAll(useFreshDatabase)

const ROWS = 100

/** So many contacts with an address each. */
const FILL = `WITH people AS (
    INSERT INTO contact (tenant_id, id, name, first_seen_at, last_seen_at, updated_at)
    SELECT $1, gen_random_uuid(), 'Person ' || n, now(), now(), now() FROM generate_series(1, $2::int) AS n RETURNING tenant_id, id
  )
  INSERT INTO contact_identity (tenant_id, id, contact_id, kind, value, source)
  SELECT tenant_id, gen_random_uuid(), id, 'email', id || '@example.test', 'import' FROM people`

const READ =
  "SELECT sum(idx_tup_fetch) AS read FROM pg_stat_xact_user_tables WHERE relname IN ('contact', 'contact_identity')"

it('reads no more of a company that is new beside a large one than it looks for', async () => {
  const [large, company] = [await testTenant(), await testTenant()]
  const member = await testMember(company)
  const emails = Array.from({ length: ROWS }, (_, n) => `person-${n}@example.test`)
  const importId = await checked(member, company.system, ['E-Mail', ...emails].join('\n'))
  await startImport(member, { importId })

  const client = await owner()
  try {
    await client.query('SET search_path TO tenant_shared, app')
    await client.query(FILL, [large.tenant.id, 20_000])
    await client.query('ANALYZE contact, contact_identity')
    await client.query(FILL, [company.tenant.id, 5_000])
    await client.query('BEGIN')
    await client.query("SELECT set_config('app.current_tenant_id', $1, true)", [company.tenant.id])
    const read = async () => Number((await client.query<{ read: string }>(READ)).rows[0]?.read)
    const before = await read()
    const { rows } = await client.query('SELECT passed, made FROM take_import_rows($1, $2, $2, NULL)', [importId, ROWS])
    expect(rows).toEqual([{ passed: ROWS, made: ROWS }])
    expect((await read()) - before).toBeLessThan(10 * ROWS)
  } finally {
    await client.end()
  }
})

it('lets the planner know of a company that has become large', async () => {
  const company = await testTenant()
  const emails = Array.from({ length: 2_100 }, (_, n) => `reader-${n}@example.test`)
  const client = await owner()
  try {
    const known = async () => {
      const { rows } = await client.query<{ known: boolean }>(
        "SELECT most_common_vals::text LIKE '%' || $1 || '%' AS known FROM pg_stats WHERE tablename = 'contact' AND attname = 'tenant_id'",
        [company.tenant.id],
      )
      return rows[0]?.known ?? false
    }
    expect(await known()).toBe(false)
    await imported(await testMember(company), company.system, ['E-Mail', ...emails].join('\n'))
    expect(await known()).toBe(true)
  } finally {
    await client.end()
  }
})
