import pg from 'pg'
import { PLATFORM_SCHEMA, SHARED_TENANT_SCHEMA } from '@/lib/db'
import { env } from '@/lib/kernel'
import { systemActor, type TenantContext, tenantContext } from '@/lib/operations'
import { createSegment, previewRules, refreshSegment } from '@/lib/segments'
import type { Rules } from '@/lib/segments/schema'
import { findTenant } from '@/lib/tenancy'
import { atMost, type Row } from './row'
import { say } from './say'
import { p95 } from './statistics'

const CONTACTS = 1_000_000
const BOUND_MS = 1_000
const ROUNDS = 8
const COMPANY = '01900000-0000-7000-8009-000000000001'
const OTHERS = 20

const company = `'${COMPANY}'::uuid`

/** A million people of one company, as different as people are, behind those of twenty others. */
const FILL = [
  `INSERT INTO ${PLATFORM_SCHEMA}.tenant (id, slug, name, status, plan_id, plan_version, placement_id, updated_at)
   SELECT ${company}, 'bench-segments', 'Bench Segments', 'active', plan.id, plan.current_version, 'shared', now()
   FROM ${PLATFORM_SCHEMA}.plan WHERE plan.id = 'enterprise'`,
  `INSERT INTO contact_field (tenant_id, id, key, label, kind, sub_tenant_id) VALUES
   (${company}, uuidv7(), 'city', 'City', 'text', NULL), (${company}, uuidv7(), 'seats', 'Seats', 'number', NULL)`,
  `CREATE TEMP TABLE people AS SELECT n, uuidv7(make_interval(mins => n - ${CONTACTS})) AS id,
     CASE WHEN n % ${OTHERS} = 0 THEN ('01900000-0000-7000-8009-' || lpad(to_hex(2 + n % 7), 12, '0'))::uuid ELSE ${company} END AS tenant_id
   FROM generate_series(1, ${Math.floor((CONTACTS * OTHERS) / (OTHERS - 1))}) n`,
  `INSERT INTO contact (tenant_id, id, sub_tenant_id, name, email_normalized, company_name, locale, time_zone, tags, attributes,
     first_seen_at, last_seen_at, created_at, updated_at)
   SELECT tenant_id, id, NULL, 'Person ' || n, 'person-' || n || '@bench.example', 'Company ' || n % 5000,
     (ARRAY['de', 'en', 'en-GB', 'ar', NULL])[1 + n % 5], (ARRAY['Europe/Berlin', 'Europe/London', NULL])[1 + n % 3],
     CASE WHEN n % 101 = 0 THEN '{newsletter,vip}' WHEN n % 3 = 0 THEN '{newsletter}' ELSE '{}' END::text[],
     jsonb_build_object('city', 'City ' || n % 300, 'seats', n % 500),
     now() - make_interval(mins => n % 1000000), now() - make_interval(mins => n % 300000), now() - make_interval(mins => n % 1000000), now()
   FROM people`,
  `INSERT INTO contact_consent (tenant_id, id, sub_tenant_id, contact_id, channel, purpose, state, source, evidence, actor_label)
   SELECT tenant_id, uuidv7(), NULL, id, 'email', 'marketing', CASE WHEN n % 10 = 0 THEN 'denied' ELSE 'granted' END, 'import', 'form', ''
   FROM people WHERE n % 2 = 0`,
  `INSERT INTO conversation (tenant_id, id, sub_tenant_id, contact_id, channel, state, last_message_at, last_message_preview, created_at, updated_at)
   SELECT tenant_id, uuidv7(), NULL, id, 'web_chat', 'bot', now() - make_interval(mins => n % 100000), '', now(), now()
   FROM people WHERE n % 10 = 1`,
  'DROP TABLE people',
]

async function fillContacts(): Promise<void> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL })
  await client.connect()
  await client.query(`SET search_path TO ${SHARED_TENANT_SCHEMA}, app`)
  await client.query("SET session_replication_role TO 'replica'")
  await client.query('SET synchronous_commit TO off')
  for (const statement of FILL) await client.query(statement)
  await client.query('VACUUM (ANALYZE) contact, contact_consent, conversation, contact_field')
  await client.end()
}

const all = (...rules: Rules['rules']): Rules => ({ kind: 'group', match: 'all', rules })
const AGREED = { kind: 'consent', channel: 'email', purpose: 'marketing', state: 'granted' } as const
const LATELY = { kind: 'moment', moment: 'lastSeenAt', operator: 'within_last', days: 30 } as const

/** Each kind of condition, and those that people join. */
const ASKED: Record<string, Rules> = {
  tag: all({ kind: 'tag', operator: 'any_of', values: ['newsletter'] }),
  'rare tag': all({ kind: 'tag', operator: 'all_of', values: ['newsletter', 'vip'] }),
  language: all({ kind: 'language', operator: 'any_of', values: ['de', 'ar'] }),
  seen: all(LATELY),
  'not seen': all({ kind: 'moment', moment: 'lastSeenAt', operator: 'not_within_last', days: 90 }),
  consent: all(AGREED),
  words: all({ kind: 'detail', detail: 'companyName', operator: 'contains', value: 'company 12' }),
  field: all({ kind: 'field', field: 'seats', operator: 'more_than', number: 400 }),
  conversation: all({ kind: 'conversation', has: true, days: 30 }),
  none: { kind: 'group', match: 'none', rules: [{ kind: 'tag', operator: 'any_of', values: ['newsletter'] }, AGREED] },
  joined: all(AGREED, LATELY, {
    kind: 'group',
    match: 'any',
    rules: [
      { kind: 'tag', operator: 'any_of', values: ['vip'] },
      { kind: 'field', field: 'city', operator: 'is', value: 'City 7' },
      { kind: 'language', operator: 'any_of', values: ['de'] },
    ],
  }),
}

async function millisOf(ctx: TenantContext, rules: Rules): Promise<{ ms: number; count: number }> {
  const started = performance.now()
  const { count } = await previewRules(ctx, { rules })
  return { ms: performance.now() - started, count }
}

/** The count and the sample that people see while they put rules together, and the whole comparison with rules. */
export async function* segmentCount(): AsyncGenerator<Row> {
  await fillContacts()
  const tenant = await findTenant({ id: COMPANY })
  if (!tenant) throw new Error('no company')
  const ctx = tenantContext(tenant, systemActor('bench'), undefined, tenant.id)
  const millis: number[] = []
  for (const [name, rules] of Object.entries(ASKED)) {
    const own: number[] = []
    for (let round = 0; round < ROUNDS; round++) own.push((await millisOf(ctx, rules)).ms)
    const { count } = await millisOf(ctx, rules)
    say(`  ${name}: ${count} contacts, p95 ${p95(own).toFixed(0)} ms`)
    millis.push(...own)
  }
  yield atMost(`count and sample of rules over ${CONTACTS} contacts, p95`, p95(millis), BOUND_MS, 'ms')
  const { id } = await createSegment(ctx, { name: 'Readers', rules: ASKED.consent ?? all(LATELY) })
  const started = performance.now()
  const { members } = await refreshSegment(ctx, id)
  say(`  ${members} members were found and kept in ${((performance.now() - started) / 1_000).toFixed(1)} s`)
}
