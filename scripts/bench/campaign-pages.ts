import pg from 'pg'
import { newContent } from '@/lib/content/schema'
import { SHARED_TENANT_SCHEMA } from '@/lib/db'
import { env } from '@/lib/kernel'
import { CROWD, crowd, signedIn } from './crowd'
import { fixedId } from './fill'
import { load } from './load'
import { atMost, type Row } from './row'
import { say } from './say'
import { p95 } from './statistics'

const CAMPAIGNS = 50
const EACH = 100_000
const BOUND_MS = 200
const SECONDS = 4
/** Neither the noisy company of another part nor one of its neighbours. */
const COMPANY = 40

/** Five million rows of fifty campaigns of the last weeks, a third opened and a tenth clicked, as sending leaves them. */
const FILL = [
  `CREATE TEMP TABLE people AS SELECT n, uuidv7() AS id FROM generate_series(1, ${EACH}) n`,
  `INSERT INTO contact (tenant_id, id, name, email_normalized, updated_at)
   SELECT $1::uuid, id, 'Reader ' || n, 'reader-' || n || '@bench.example', now() FROM people`,
  `INSERT INTO campaign (tenant_id, id, name, status, content, audience, started_at, finished_at, scheduled_at,
     recipients, sent, failed, suppressed, opened, clicked, updated_at)
   SELECT $1::uuid, uuidv7(make_interval(hours => -12 * n)), 'Campaign ' || n, 'done', $2::jsonb, '{"segments": null, "exclusions": []}',
     now() - make_interval(hours => 12 * n), now() - make_interval(hours => 12 * n - 1), now() - make_interval(hours => 12 * n),
     ${EACH}, ${EACH * 0.97}, ${EACH * 0.01}, ${EACH * 0.02}, ${Math.floor(EACH / 3)}, ${EACH / 10}, now()
   FROM generate_series(1, ${CAMPAIGNS}) n`,
  `INSERT INTO campaign_recipient (tenant_id, campaign_id, contact_id, address, state, reason, attempts, due_at, sent_at, opened_at, clicked_at)
   SELECT $1::uuid, campaign.id, people.id, 'reader-' || people.n || '@bench.example',
     CASE WHEN people.n % 100 = 0 THEN 'failed' WHEN people.n % 50 = 1 THEN 'suppressed' ELSE 'sent' END,
     CASE WHEN people.n % 100 = 0 THEN '550 no' WHEN people.n % 50 = 1 THEN 'no_consent' END, 1, campaign.started_at,
     campaign.started_at, CASE WHEN people.n % 3 = 0 THEN campaign.started_at END, CASE WHEN people.n % 10 = 0 THEN campaign.started_at END
   FROM campaign CROSS JOIN people WHERE campaign.tenant_id = $1::uuid`,
  `INSERT INTO campaign_link (tenant_id, campaign_id, position, url, people, clicks)
   SELECT tenant_id, id, n, 'https://shop.example/' || n, ${EACH / 50}, ${EACH / 40} FROM campaign, generate_series(0, 4) n WHERE tenant_id = $1::uuid`,
  `INSERT INTO campaign_hour (tenant_id, campaign_id, hour, sent, opened, clicked)
   SELECT tenant_id, id, date_trunc('hour', started_at) + make_interval(hours => n), CASE n WHEN 0 THEN ${EACH} ELSE 0 END, ${EACH / 150}, ${EACH / 500}
   FROM campaign, generate_series(0, 47) n WHERE tenant_id = $1::uuid`,
]

async function fillLedger(tenantId: string): Promise<string> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL })
  await client.connect()
  try {
    await client.query(`SET search_path TO ${SHARED_TENANT_SCHEMA}, app`)
    await client.query("SET session_replication_role TO 'replica'")
    await client.query('SET synchronous_commit TO off')
    const content = JSON.stringify({ ...newContent([]), subject: 'News', preheader: '' })
    for (const statement of FILL) {
      const values = [tenantId, content].slice(0, statement.includes('$2') ? 2 : statement.includes('$1') ? 1 : 0)
      await client.query(statement, values)
    }
    await client.query('VACUUM (ANALYZE) campaign, campaign_recipient, campaign_hour, campaign_link, contact')
    const { rows } = await client.query<{ id: string }>(
      'SELECT id FROM campaign WHERE tenant_id = $1 ORDER BY id LIMIT 1 OFFSET 20',
      [tenantId],
    )
    return rows[0]?.id ?? ''
  } finally {
    await client.end()
  }
}

/** Pages of a company with five million recipients in its ledger, as a browser asks for them. */
export async function* campaignPages(): AsyncGenerator<Row> {
  await crowd()
  const campaignId = await fillLedger(fixedId('company', COMPANY))
  const person = (await signedIn(COMPANY + 1, CROWD)).at(-1)
  if (!person) throw new Error('nobody is signed in')
  const root = '/dashboard/campaigns'
  const paths = {
    'campaign list': root,
    'results across campaigns': `${root}/results?days=30`,
    'results of a campaign': `${root}/${campaignId}`,
    'its failed recipients': `${root}/${campaignId}?state=failed`,
  }
  for (const [name, path] of Object.entries(paths)) {
    const next = () => ({ host: `${person.slug}.${env().ROOT_DOMAIN}`, path, headers: person.headers })
    const target = { port: env().PORT, next }
    await load(target, { connections: 1, seconds: 1 })
    const { millis } = await load(target, { connections: 1, seconds: SECONDS })
    say(`  ${name}: ${millis.length} pages`)
    yield atMost(`${name}, ${CAMPAIGNS * EACH} recipients, p95`, p95(millis), BOUND_MS, 'ms')
  }
}
