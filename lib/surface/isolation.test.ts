import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { loginUrl, SHARED_TENANT_SCHEMA } from '@/lib/db'
import { env, newId } from '@/lib/kernel'
import { type TenantContext, tenantContext, type Verb } from '@/lib/operations'
import { type TestTenant, testMember, testSubAccount, testTenant } from '@/lib/testing'
import { blur, type Input, naming, outcome, sample, schemaOf, targets } from '@/lib/testing/input'
import { allVerbs } from './verbs'

type Pair = { a: TestTenant; b: TestTenant }

/** Who attacks whom: every wall that there is between two accounts. */
const WALLS: readonly (readonly [wall: string, () => Promise<Pair>])[] = [
  [
    'another company',
    async () => ({ a: await testTenant({ name: 'Attacker' }), b: await testTenant({ name: 'Victim' }) }),
  ],
  [
    'a sibling sub-account',
    async () => {
      const parent = await testTenant()
      return { a: await testSubAccount(parent, 'Attacker'), b: await testSubAccount(parent, 'Victim') }
    },
  ],
  [
    'a sub-account of the same company',
    async () => {
      const parent = await testTenant()
      return { a: await testSubAccount(parent, 'Attacker'), b: inMainAccount(parent) }
    },
  ],
  [
    'the main account, which works in itself alone',
    async () => {
      const parent = await testTenant()
      return { a: inMainAccount(parent), b: await testSubAccount(parent, 'Victim') }
    },
  ],
]

const inMainAccount = (company: TestTenant): TestTenant => ({
  ...company,
  system: tenantContext(company.tenant, company.system.actor, company.system.request, company.tenant.id),
})

const FORM = {
  title: 'secret',
  fields: [{ key: 'email', label: 'E-mail', isRequired: true }],
  button: 'Send',
  thanks: 'Thank you',
}

/** A row in every table that verbs reach by an id. @returns their ids by what they are of */
async function fill(company: TestTenant, id: () => string = newId): Promise<Map<string, string>> {
  const { db } = company.system
  const contact = await db.contact.create({ data: { id: id(), name: 'Customer' } })
  const agent = await db.agent.create({ data: { id: id(), name: 'Assistant', suggestions: [], isDefault: true } })
  const member = await db.member.create({
    data: { id: id(), emailNormalized: `${id()}@example.test`, name: 'M', role: 'agent', status: 'active' },
  })
  const session = await db.memberSession.create({
    data: { id: id(), memberId: member.id, expiresAt: new Date(Date.now() + 60_000) },
  })
  const conversation = await db.conversation.create({
    data: { id: id(), contactId: contact.id, agentId: agent.id, channel: 'web_chat' },
  })
  const message = await db.message.create({
    data: { id: id(), conversationId: conversation.id, authorKind: 'contact', body: 'secret words' },
  })
  const answer = await db.answer.create({ data: { id: id(), conversationId: conversation.id, questionId: message.id } })
  const source = await db.knowledgeSource.create({
    data: { id: id(), kind: 'website', name: 'Site', url: 'https://example.test' },
  })
  const crawl = await db.crawl.create({ data: { id: id(), sourceId: source.id, state: 'choosing' } })
  const page = await db.knowledgePage.create({
    data: { id: id(), sourceId: source.id, urlHash: id(), status: 'indexed', title: 'secret words' },
  })
  await db.knowledgeChunk.create({
    data: { id: id(), pageId: page.id, position: 0, title: 'secret', content: 'secret words', embedding: [] },
  })
  const category = await db.helpCategory.create({ data: { id: id(), slug: `c-${id()}`, name: 'C' } })
  const article = await db.helpArticle.create({ data: { id: id(), slug: `a-${id()}`, title: 'A', bodyText: 'x' } })
  const reply = await db.cannedReply.create({ data: { id: id(), shortcut: `s${id()}`, title: 'T', body: 'B' } })
  const file = await db.file.create({
    data: {
      id: id(),
      purpose: 'logo',
      name: 'f',
      contentType: 'image/png',
      sizeBytes: 1,
      sha256: 'x',
      storageKey: id(),
      isPublic: true,
    },
  })
  const template = await db.contentItem.create({
    data: { id: id(), kind: 'template', name: 'secret words', folder: 'secret', content: {} },
  })
  await db.contentVersion.create({
    data: { id: id(), itemId: template.id, version: 1, name: 'secret words', content: {}, actorLabel: 'x' },
  })
  await db.contentUse.create({ data: { id: id(), usedId: id(), userKind: 'template', userId: template.id } })
  const form = await db.form.create({
    data: { id: id(), name: 'secret words', slug: `f-${id()}`, definition: FORM, isOpen: true },
  })
  await db.formVersion.create({ data: { id: id(), formId: form.id, version: 1, definition: FORM, actorLabel: 'x' } })
  const submission = await db.formSubmission.create({
    data: { id: id(), formId: form.id, formVersion: 1, state: 'received', values: { name: 'secret' }, dedupeKey: id() },
  })
  const landing = await db.landingPage.create({
    data: { id: id(), name: 'secret words', slug: `l-${id()}`, content: { title: 'secret', blocks: [] } },
  })
  const segment = await db.segment.create({ data: { id: id(), name: id() } })
  await db.segmentMember.create({ data: { segmentId: segment.id, contactId: contact.id } })
  const identity = await db.contactIdentity.create({
    data: { id: id(), contactId: contact.id, kind: 'external', value: 'secret', source: 'staff' },
  })
  const field = await db.contactField.create({ data: { id: id(), key: 'secret', label: 'Secret', kind: 'text' } })
  await db.contactEvent.create({
    data: { id: id(), contactId: contact.id, kind: 'note', actorKind: 'member', actorLabel: 'M', data: {} },
  })
  const merge = await db.contactMerge.create({
    data: { id: id(), targetId: contact.id, sourceId: id(), moved: {}, actorLabel: 'M' },
  })
  const rows = {
    contact,
    identity,
    field,
    merge,
    agent,
    member,
    session,
    conversation,
    message,
    answer,
    source,
    crawl,
    page,
    category,
    article,
    reply,
    file,
    segment,
    template,
    form,
    submission,
    landing,
  }
  return new Map(Object.entries(rows).map(([name, row]) => [name, row.id]))
}

describe.each(WALLS)('%s', (_wall, makePair) => {
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
    await fill(b, () => foreignId)
    attacker = await testMember(a, a.tenant.subTenantId ? 'subtenant_admin' : 'tenant_admin')
    customer = a.as({ kind: 'contact', id: null, label: '', conversationId: ownIds.get('conversation') ?? '' })
  })

  /** The victim's rows; numbers of the whole tenant are not an account's. */
  async function snapshot(): Promise<string> {
    const client = new pg.Client({ connectionString: env().DATABASE_URL })
    await client.connect()
    try {
      const { rows: tables } = await client.query<{ relname: string }>(
        `SELECT relname FROM pg_class WHERE relnamespace = '${SHARED_TENANT_SCHEMA}'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations'
          AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = pg_class.oid AND attname = 'sub_tenant_id') ORDER BY 1`,
      )
      expect(tables.length).toBeGreaterThan(20)
      const parts: string[] = []
      for (const { relname } of tables) {
        const { rows } = await client.query(
          `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum FROM ${SHARED_TENANT_SCHEMA}."${relname}" t
            WHERE tenant_id = $1 AND coalesce(sub_tenant_id, tenant_id) = $2`,
          [b.tenant.id, b.tenant.accountId],
        )
        parts.push(`${relname} ${rows[0].sum}`)
      }
      return parts.join('\n')
    } finally {
      await client.end()
    }
  }

  const contextFor = ({ definition: { access } }: Verb): TenantContext =>
    access === 'system' ? a.system : access === 'contact' ? customer : attacker

  it('has rows to lose, and there are verbs to attack them with', () => {
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
