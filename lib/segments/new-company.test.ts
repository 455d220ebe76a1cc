import { beforeAll, expect, it } from 'vitest'
import { disconnectAll } from '@/lib/db'
import { testTenant } from '@/lib/testing'
import { owner } from '@/lib/testing/kill'
import { useFreshDatabase } from '@/lib/testing/postgres'
import { createSegment } from './create-segment'
import { previewRules } from './preview-rules'
import { refreshSegment } from './refresh-segment'
import type { Rules } from './rules'

beforeAll(useFreshDatabase)

const PEOPLE = 4_000
/** Two statements of the preview and one that refreshes, each of which may read all a few times. */
const MOST_READ = 20 * PEOPLE

/** So many contacts who have agreed. */
const FILL = `WITH people AS (
    INSERT INTO contact (tenant_id, id, name, first_seen_at, last_seen_at, updated_at)
    SELECT $1, gen_random_uuid(), 'Person ' || n, now(), now(), now() FROM generate_series(1, $2::int) AS n RETURNING tenant_id, id
  )
  INSERT INTO contact_consent (tenant_id, id, contact_id, channel, purpose, state, source, evidence, actor_label)
  SELECT tenant_id, gen_random_uuid(), id, 'email', 'marketing', 'granted', 'import', '', '' FROM people`

const AGREED: Rules = {
  kind: 'group',
  match: 'all',
  rules: [{ kind: 'consent', channel: 'email', purpose: 'marketing', state: 'granted' }],
}

it('rules of a company that is new beside a large one read what it has, not each row for each contact', async () => {
  const [large, company] = [await testTenant(), await testTenant()]
  const client = await owner()
  try {
    await client.query('SET search_path TO tenant_shared, app')
    await client.query(FILL, [large.tenant.id, 20_000])
    await client.query('ANALYZE contact, contact_consent')
    await client.query(FILL, [company.tenant.id, PEOPLE])
    const read = async () => {
      await client.query('SELECT pg_stat_force_next_flush()')
      const { rows } = await client.query<{ read: string }>(
        "SELECT idx_tup_fetch + seq_tup_read AS read FROM pg_stat_user_tables WHERE relname = 'contact_consent'",
      )
      return Number(rows[0]?.read)
    }
    const before = await read()
    expect((await previewRules(company.system, { rules: AGREED })).count).toBe(PEOPLE)
    const { id } = await createSegment(company.system, { name: 'Readers', rules: AGREED })
    expect((await refreshSegment(company.system, id)).members).toBe(PEOPLE)
    // A connection reports what it has read before it is gone.
    await disconnectAll()
    const connected = async () =>
      (await client.query("SELECT FROM pg_stat_activity WHERE datname = current_database() AND usename LIKE '%\\_rw'"))
        .rowCount
    await expect.poll(connected, { timeout: 10_000 }).toBe(0)
    const after = await read()
    expect(after).toBeGreaterThan(before)
    expect(after - before).toBeLessThan(MOST_READ)
  } finally {
    await client.end()
  }
})
