import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { loginUrl, SHARED_TENANT_SCHEMA } from '@/lib/db'
import { env, newId } from '@/lib/kernel'
import { type TenantContext, tenantContext, type Verb } from '@/lib/operations'
import { type TestTenant, testMember, testSubAccount, testTenant } from '@/lib/testing'
import { blur, type Input, naming, outcome, sample, schemaOf, targets } from '@/lib/testing/input'
import { fill } from './isolation.fixture'
import { allVerbs } from './verbs'

type Pair = { a: TestTenant; b: TestTenant }

type Wall = { wall: string; makePair: () => Promise<Pair>; managed?: string }

/** Who attacks whom: every wall that there is between two accounts. */
const WALLS: readonly Wall[] = [
  {
    wall: 'another company',
    makePair: async () => ({ a: await testTenant({ name: 'Attacker' }), b: await testTenant({ name: 'Victim' }) }),
  },
  {
    wall: 'a sibling sub-account',
    makePair: async () => {
      const parent = await testTenant()
      return { a: await testSubAccount(parent, 'Attacker'), b: await testSubAccount(parent, 'Victim') }
    },
  },
  {
    wall: 'a sub-account of the same company',
    makePair: async () => {
      const parent = await testTenant()
      return { a: await testSubAccount(parent, 'Attacker'), b: inMainAccount(parent) }
    },
  },
  {
    wall: 'the main account, which works in itself alone',
    makePair: async () => {
      const parent = await testTenant()
      return { a: inMainAccount(parent), b: await testSubAccount(parent, 'Victim') }
    },
    // Keys of all accounts are seen and revoked from the main one (lib/api-keys).
    managed: 'api_key',
  },
]

const inMainAccount = (company: TestTenant): TestTenant => ({
  ...company,
  system: tenantContext(company.tenant, company.system.actor, company.system.request, company.tenant.id),
})

/** Tables whose rows no verb is told the id of: one row of an account, rows of another one, or a book that is only read. */
const NOT_NAMED = [
  'ai_settings',
  'audit_check',
  'audit_log',
  'campaign_settings',
  'contact_consent',
  'contact_tag',
  'draft_spending',
  'email',
  'email_domain',
  'email_sender',
  'email_template',
  'idempotent_call',
  'lead_settings',
  'mail_event',
  'mail_intake',
  'member_token',
  'onboarding_skip',
  'outbox_event',
  'target_settings',
  'survey_settings',
  'usage_alert',
  'writing_settings',
]

describe.each(WALLS)('$wall', ({ makePair, managed }) => {
  let a: TestTenant
  let b: TestTenant
  let attacker: TenantContext
  let customer: TenantContext
  /** All of the victim's rows have one id, each in a table of its own: one call tries them all. */
  const foreignId = newId()
  /** What the attacker has itself: a list that is empty would prove nothing. */
  let ownIds: Map<string, string>

  beforeAll(async () => {
    ;({ a, b } = await makePair())
    ownIds = await fill(a)
    await fill(b, (table) => (table && table === managed ? newId() : foreignId))
    attacker = await testMember(a, a.tenant.subTenantId ? 'subtenant_admin' : 'tenant_admin')
    customer = a.as({ kind: 'contact', id: null, label: '', conversationId: ownIds.get('conversation') ?? '' })
  })

  const asOwner = async <Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> => {
    const client = new pg.Client({ connectionString: env().DATABASE_URL })
    await client.connect()
    return work(client).finally(() => client.end())
  }

  const tablesWith = async (client: pg.Client, column: string): Promise<string[]> => {
    const { rows } = await client.query<{ relname: string }>(
      `SELECT relname FROM pg_class WHERE relnamespace = '${SHARED_TENANT_SCHEMA}'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations'
        AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = pg_class.oid AND attname = $1) ORDER BY 1`,
      [column],
    )
    expect(rows.length).toBeGreaterThan(20)
    return rows.map(({ relname }) => relname)
  }

  /** The victim's rows; numbers of the whole tenant are not an account's. */
  const snapshot = (): Promise<string> =>
    asOwner(async (client) => {
      const parts: string[] = []
      for (const table of await tablesWith(client, 'sub_tenant_id')) {
        const { rows } = await client.query(
          `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum FROM ${SHARED_TENANT_SCHEMA}."${table}" t
            WHERE tenant_id = $1 AND coalesce(sub_tenant_id, tenant_id) = $2`,
          [b.tenant.id, b.tenant.accountId],
        )
        parts.push(`${table} ${rows[0].sum}`)
      }
      return parts.join('\n')
    })

  const contextFor = ({ definition: { access } }: Verb): TenantContext =>
    access === 'system' ? a.system : access === 'contact' ? customer : attacker

  it('has rows to lose in every table that verbs name rows of, and there are verbs to attack them with', async () => {
    const empty = await asOwner(async (client) => {
      const found: string[] = []
      for (const table of await tablesWith(client, 'id')) {
        const { rowCount } = await client.query(`SELECT 1 FROM ${SHARED_TENANT_SCHEMA}."${table}" WHERE id = $1`, [
          foreignId,
        ])
        if (rowCount === 0) found.push(table)
      }
      return found
    })
    expect(empty).toEqual([...NOT_NAMED, ...(managed ? [managed] : [])].sort())
    expect(ownIds.size).toBeGreaterThan(12)
    expect(allVerbs().size).toBeGreaterThan(60)
  })

  it('is answered for an id of ours exactly as for one that does not exist, by every verb', async () => {
    const before = await snapshot()
    const attacked = new Set<string>()
    const told: object[] = []
    for (const [name, verb] of allVerbs()) {
      for (const target of targets(verb)) {
        attacked.add(name)
        const answerFor = async (id: string) => blur(await outcome(() => verb(contextFor(verb), naming(target, id))))
        let unknown = await answerFor(newId())
        const foreign = await answerFor(foreignId)
        // What an earlier call changed would show in both.
        if (foreign !== unknown) unknown = await answerFor(newId())
        if (foreign !== unknown) told.push({ name, foreign, unknown })
      }
    }
    expect(told).toEqual([])
    expect(attacked.size).toBeGreaterThan(50)
    expect(await snapshot()).toBe(before)
  }, 120_000)

  it('finds none of our rows by any list or search', async () => {
    const listed = new Set<string>()
    for (const [name, verb] of allVerbs()) {
      if (verb.kind !== 'query' || verb.definition.access === 'system') continue
      const schema = schemaOf(verb.definition.input)
      const right = sample(schema) as Input
      const words = ['q', 'search', 'question'].filter((field) => schema.properties?.[field])
      const searching = { ...right, ...Object.fromEntries(words.map((field) => [field, 'secret'])) }
      const found = [right, searching].map((input) => outcome(() => verb(contextFor(verb), input)))
      const text = JSON.stringify(await Promise.all(found))
      expect(text, name).not.toContain(foreignId)
      for (const [kind, id] of ownIds) if (text.includes(id)) listed.add(kind)
    }
    expect([...listed].sort()).toEqual(
      expect.arrayContaining(['agent', 'article', 'contact', 'conversation', 'field', 'member', 'page', 'source']),
    )
  }, 60_000)
})

describe('the database itself, as the app’s role', () => {
  let a: TestTenant
  let b: TestTenant
  beforeAll(async () => {
    a = await testTenant()
    b = await testTenant()
    await fill(b)
  })

  it('shows and changes nothing of another tenant in any table, and nothing at all without a context', async () => {
    const client = new pg.Client({ connectionString: loginUrl(env().DATABASE_URL, 'rw') })
    await client.connect()
    try {
      const { rows: tables } = await client.query<{ relname: string }>(
        `SELECT relname FROM pg_class WHERE relnamespace = '${SHARED_TENANT_SCHEMA}'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations'`,
      )
      expect(tables.length).toBeGreaterThan(20)
      let visible = 0
      for (const { relname } of tables) {
        const table = `${SHARED_TENANT_SCHEMA}."${relname}"`
        await client.query('BEGIN')
        await client.query('SELECT app.set_tenant_context($1::uuid)', [b.tenant.id])
        visible += (await client.query(`SELECT 1 FROM ${table} LIMIT 1`)).rowCount ?? 0
        await client.query('ROLLBACK')
        await client.query('BEGIN')
        await client.query('SELECT app.set_tenant_context($1::uuid)', [a.tenant.id])
        const seen = await client.query(`SELECT 1 FROM ${table} WHERE tenant_id = $1`, [b.tenant.id])
        const gone = await client
          .query(`DELETE FROM ${table} WHERE tenant_id = $1`, [b.tenant.id])
          // What is on record is not deleted by anybody.
          .catch((error: { code?: string }) => {
            if (error.code === '42501') return { rowCount: 0 }
            throw error
          })
        await client.query('ROLLBACK')
        expect([relname, seen.rowCount, gone.rowCount]).toEqual([relname, 0, 0])
        expect((await client.query(`SELECT 1 FROM ${table}`)).rowCount, `${relname} without a context`).toBe(0)
      }
      expect(visible).toBeGreaterThan(12)
    } finally {
      await client.end()
    }
  })

  it('refuses to write a row for another tenant', async () => {
    await expect(a.system.db.contact.create({ data: { tenantId: b.tenant.id, name: 'x' } })).rejects.toThrow(
      'another tenant',
    )
  })
})
