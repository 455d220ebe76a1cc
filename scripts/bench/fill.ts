import pg from 'pg'
import { defaultBranding } from '@/lib/branding'
import { PLATFORM_SCHEMA, SHARED_TENANT_SCHEMA } from '@/lib/db'

export type Size = { companies: number; members: number; conversationsEach: number; messagesEach: number }

/** Fixed ids (of the form of a UUIDv7), so that two databases hold the same companies, members and sessions. */
const KINDS = { company: '8000', member: '8001', session: '8002' } as const
type Kind = keyof typeof KINDS

export const fixedId = (kind: Kind, index: number): string =>
  `01900000-0000-7000-${KINDS[kind]}-${index.toString(16).padStart(12, '0')}`

const idSql = (kind: Kind, index: string): string =>
  `('01900000-0000-7000-${KINDS[kind]}-' || lpad(to_hex(${index}), 12, '0'))::uuid`

export const slugOf = (company: number): string => `bench-co-${company}`

/**
 * Rows come as they do in life: a company's own lie among those of all others, the oldest first. Every statement is set
 * up by the numbers of {@link Size} alone.
 */
const statements = ({ companies, members, conversationsEach, messagesEach }: Size): string[] => [
  // First, so that the worker does not find ten thousand new companies: stock is taken of each once an hour.
  `INSERT INTO ${PLATFORM_SCHEMA}.usage_stocktaking (tenant_id, taken_at)
   SELECT ${idSql('company', 'n')}, now() - make_interval(secs => 3000.0 * n / ${companies}) FROM generate_series(0, ${companies - 1}) n`,
  `INSERT INTO ${PLATFORM_SCHEMA}.tenant (id, slug, name, status, plan_id, plan_version, placement_id, updated_at)
   SELECT ${idSql('company', 'n')}, 'bench-co-' || n, 'Bench Company ' || n, 'active', plan.id, plan.current_version, 'shared', now()
   FROM generate_series(0, ${companies - 1}) n JOIN ${PLATFORM_SCHEMA}.plan ON plan.id = 'enterprise'`,
  `INSERT INTO ${PLATFORM_SCHEMA}.branding (tenant_id, choices, updated_at)
   SELECT ${idSql('company', 'n')}, jsonb_set(current_setting('bench.branding')::jsonb, '{colors,primary}',
     to_jsonb('#' || lpad(to_hex(n * 7919 % 16777216), 6, '0'))), now()
   FROM generate_series(0, ${companies - 1}) n`,
  `INSERT INTO member (tenant_id, id, email_normalized, name, role, status, updated_at)
   SELECT ${idSql('company', `n % ${companies}`)}, ${idSql('member', 'n')}, 'member-' || n || '@bench.example', 'Member ' || n,
     'tenant_admin', 'active', now()
   FROM generate_series(0, ${members - 1}) n`,
  `INSERT INTO member_session (tenant_id, id, member_id, expires_at)
   SELECT ${idSql('company', `n % ${companies}`)}, ${idSql('session', 'n')}, ${idSql('member', 'n')}, now() + interval '30 days'
   FROM generate_series(0, ${members - 1}) n`,
  `CREATE TEMP TABLE chat AS
   SELECT n, i, uuidv7(make_interval(hours => i - ${conversationsEach})) AS id, uuidv7() AS contact_id,
     now() - make_interval(hours => ${conversationsEach} - i) AS at
   FROM generate_series(1, ${conversationsEach}) i CROSS JOIN generate_series(0, ${companies - 1}) n`,
  `INSERT INTO contact (tenant_id, id, name, email_normalized, updated_at)
   SELECT ${idSql('company', 'n')}, contact_id, 'Customer ' || i, 'customer-' || i || '@bench.example', at FROM chat`,
  `INSERT INTO conversation (tenant_id, id, contact_id, channel, state, last_message_at, last_message_preview, created_at, updated_at)
   SELECT ${idSql('company', 'n')}, id, contact_id, 'web_chat', CASE WHEN i % 4 = 0 THEN 'waiting' ELSE 'bot' END, at,
     'Question ' || i || ' about the delivery of an order', at, at FROM chat`,
  'CREATE INDEX ON chat (i, n)',
  `INSERT INTO message (tenant_id, id, conversation_id, author_kind, author_name, body, created_at)
   SELECT ${idSql('company', 'chat.n')}, uuidv7(make_interval(mins => m - ${messagesEach})), chat.id,
     CASE WHEN m % 2 = 0 THEN 'agent' ELSE 'contact' END, 'Author', 'Message ' || m || ': where is the parcel that I ordered?',
     now() - make_interval(mins => ${messagesEach} - m)
   FROM generate_series(1, ${messagesEach}) m JOIN chat ON chat.i = m % ${conversationsEach} + 1 ORDER BY m`,
  'DROP TABLE chat',
  ...Object.entries({ users: 'member', contacts: 'contact' }).map(
    ([resource, table]) => `INSERT INTO usage_counter (tenant_id, resource, period, used)
   SELECT tenant_id, '${resource}', 'standing', count(*) FROM ${table}
   WHERE tenant_id IN (SELECT id FROM ${PLATFORM_SCHEMA}.tenant WHERE slug LIKE 'bench-co-%') GROUP BY tenant_id`,
  ),
]

/** The words of a million messages would be indexed for minutes; the index is made anew when they are in. */
const SEARCH_INDEX = 'message_text_idx'

export async function withoutSearchIndex(client: pg.Client, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ indexdef: string }>('SELECT indexdef FROM pg_indexes WHERE indexname = $1', [
    SEARCH_INDEX,
  ])
  await client.query(`DROP INDEX IF EXISTS ${SEARCH_INDEX}`)
  await work()
  for (const { indexdef } of rows) await client.query(indexdef)
}

/** Fills a migrated database as its owner. Foreign keys hold by the way the rows are made and are not checked again. */
export async function fill(databaseUrl: string, size: Size): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(`SET search_path TO ${SHARED_TENANT_SCHEMA}`)
    await client.query("SET session_replication_role TO 'replica'")
    await client.query("SELECT set_config('bench.branding', $1, false)", [JSON.stringify(defaultBranding)])
    await client.query("SET maintenance_work_mem TO '512MB'")
    await client.query('SET synchronous_commit TO off')
    await withoutSearchIndex(client, async () => {
      for (const statement of statements(size)) await client.query(statement)
    })
    // As autovacuum would in time: afterwards no measurement meets its work half done.
    await client.query('VACUUM (ANALYZE)')
  } finally {
    await client.end()
  }
}
