import pg from 'pg'
import { SHARED_TENANT_SCHEMA } from '@/lib/db'
import { fixedId, withoutSearchIndex } from './fill'

export type InboxSize = { conversations: number; messagesEach: number; members: number }

/** Labels by how many conversations have them; `cold` and `warm` share none. */
export const LABELS = {
  half: 'n % 2 = 0',
  warm: 'n % 5 = 1',
  cold: 'n % 5 = 2',
  some: 'n % 20 = 3',
  few: 'n % 1000 = 7',
  rare: 'n % 20000 = 11',
} as const
export type LabelName = keyof typeof LABELS

const TEAMS = 5
/** Of the kinds of {@link fixedId}, these belong to the one company. */
export const labelIdOf = (name: LabelName): string =>
  `01900000-0000-7000-8010-${String(Object.keys(LABELS).indexOf(name)).padStart(12, '0')}`
export const teamIdOf = (team: number): string => `01900000-0000-7000-8011-${String(team).padStart(12, '0')}`

/** Members beyond those of other parts. */
const FIRST_MEMBER = 0x100000
export const inboxMember = (index: number): number => FIRST_MEMBER + index

const idSql = (kind: string, index: string): string =>
  `('01900000-0000-7000-${kind}-' || lpad(to_hex(${index}), 12, '0'))::uuid`

/**
 * Two years of a company: conversations one after the other, each over a few hours, most of them closed; a twenty-fifth of all and the
 * newest of them open. Words of messages are common, known here and there, or of one message alone.
 */
const statements = ({ conversations, messagesEach, members }: InboxSize): string[] => [
  `CREATE TEMP TABLE talk AS SELECT n, now() - make_interval(secs => (${conversations} - n) * 63072000.0 / ${conversations} + 3600) AS at,
     CASE WHEN n % 25 = 0 OR n > ${conversations} * 0.98 THEN 'open' WHEN n % 100 = 1 THEN 'snoozed' ELSE 'closed' END AS status,
     CASE n % 50 WHEN 0 THEN 3 WHEN 10 THEN 2 WHEN 20 THEN 2 WHEN 30 THEN 0 ELSE 1 END AS priority
   FROM generate_series(1, ${conversations}) n`,
  'ALTER TABLE talk ADD COLUMN id uuid, ADD COLUMN last_at timestamptz',
  `UPDATE talk SET id = uuidv7(at - clock_timestamp()), last_at = at + make_interval(mins => ${messagesEach})`,
  `INSERT INTO member (tenant_id, id, email_normalized, name, role, status, updated_at)
   SELECT $1::uuid, ${idSql('8001', `${FIRST_MEMBER} + n`)}, 'desk-' || n || '@bench.example', 'Desk ' || n, 'tenant_admin', 'active', now()
   FROM generate_series(0, ${members - 1}) n`,
  `INSERT INTO member_session (tenant_id, id, member_id, expires_at)
   SELECT $1::uuid, ${idSql('8002', `${FIRST_MEMBER} + n`)}, ${idSql('8001', `${FIRST_MEMBER} + n`)}, now() + interval '30 days'
   FROM generate_series(0, ${members - 1}) n`,
  `INSERT INTO team (tenant_id, id, name, updated_at) SELECT $1::uuid, ('01900000-0000-7000-8011-' || lpad(n::text, 12, '0'))::uuid, 'Team ' || n, now()
   FROM generate_series(0, ${TEAMS - 1}) n`,
  ...Object.keys(LABELS).map(
    (name) => `INSERT INTO label (tenant_id, id, name, color, updated_at)
   VALUES ($1::uuid, '${labelIdOf(name as LabelName)}', '${name}', 1, now())`,
  ),
  `INSERT INTO contact (tenant_id, id, name, email_normalized, updated_at)
   SELECT $1::uuid, ${idSql('8012', 'n')}, 'Customer ' || n, 'buyer-' || n || '@bench.example', now()
   FROM generate_series(0, ${Math.ceil(conversations / 2)}) n`,
  `INSERT INTO conversation (tenant_id, id, contact_id, channel, state, status, assignee_id, team_id, priority, last_message_at,
     last_message_preview, closed_at, created_at, updated_at)
   SELECT $1::uuid, id, ${idSql('8012', 'n / 2')}, (ARRAY['web_chat', 'email', 'sms', 'whatsapp', 'web_form'])[n % 5 + 1],
     CASE WHEN status = 'closed' OR n % 3 > 0 THEN 'human' WHEN n % 40 = 0 THEN 'waiting' ELSE 'bot' END, status,
     CASE WHEN n % 3 > 0 THEN ${idSql('8001', `${FIRST_MEMBER} + n % ${members}`)} END,
     CASE WHEN n % 7 < ${TEAMS} THEN ('01900000-0000-7000-8011-' || lpad((n % 7)::text, 12, '0'))::uuid END,
     priority, last_at, 'Question ' || n || ' about the delivery', CASE WHEN status = 'closed' THEN last_at END, at, last_at FROM talk`,
  ...Object.entries(LABELS).map(
    ([
      name,
      share,
    ]) => `INSERT INTO conversation_label (tenant_id, conversation_id, label_id, status, priority, last_message_at)
   SELECT $1::uuid, id, '${labelIdOf(name as LabelName)}', status, priority, last_at FROM talk WHERE ${share}`,
  ),
  `INSERT INTO message (tenant_id, id, conversation_id, author_kind, author_name, body, created_at)
   SELECT $1::uuid, uuidv7(at + make_interval(mins => m) - clock_timestamp()), id, CASE WHEN m % 2 = 0 THEN 'member' ELSE 'contact' END, 'Author',
     'where is the parcel that we ordered with order number' || n || ' known' || floor(4000 * power(random(), 3))
       || ' and' || CASE WHEN random() < 0.001 THEN ' seldom' ELSE '' END || CASE WHEN random() < 0.02 THEN ' often' ELSE '' END
       || ' thank you very much for your answer',
     at + make_interval(mins => m)
   FROM talk CROSS JOIN generate_series(1, ${messagesEach}) m`,
  'DROP TABLE talk',
]

/** Fills one company of a migrated database as its owner. @returns ids of conversations from all its time */
export async function fillInbox(databaseUrl: string, tenantId: string, size: InboxSize): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(`SET search_path TO ${SHARED_TENANT_SCHEMA}, app, public`)
    await client.query("SET session_replication_role TO 'replica'")
    await client.query("SET maintenance_work_mem TO '512MB'")
    await client.query('SET synchronous_commit TO off')
    await withoutSearchIndex(client, async () => {
      for (const statement of statements(size)) {
        await client.query(statement, statement.includes('$1') ? [tenantId] : [])
      }
    })
    await client.query(
      'VACUUM (ANALYZE) contact, conversation, conversation_label, message, member, member_session, team, label',
    )
    const { rows } = await client.query<{ id: string }>(
      'SELECT id FROM conversation WHERE tenant_id = $1 AND abs(hashtext(id::text)) % 1000 = 0 LIMIT 200',
      [tenantId],
    )
    return rows.map(({ id }) => id)
  } finally {
    await client.end()
  }
}

export const memberIdOf = (index: number): string => fixedId('member', inboxMember(index))
