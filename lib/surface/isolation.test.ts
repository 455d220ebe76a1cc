import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { loginUrl, SHARED_TENANT_SCHEMA } from '@/lib/db'
import { env, newId } from '@/lib/kernel'
import { type TenantContext, tenantContext, type Verb } from '@/lib/operations'
import { FIRST_DEFINITION } from '@/lib/sequences/schema'
import { type TestTenant, testMember, testSubAccount, testTenant } from '@/lib/testing'
import { blur, type Input, naming, outcome, sample, schemaOf, targets } from '@/lib/testing/input'
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
  'usage_alert',
]

const FORM = {
  title: 'secret',
  fields: [{ key: 'email', label: 'E-mail', isRequired: true }],
  button: 'Send',
  thanks: 'Thank you',
}

/** A row in every table that verbs reach by an id. @returns their ids by what they are of */
async function fill(company: TestTenant, id: (table?: string) => string = () => newId()): Promise<Map<string, string>> {
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
  const audience = { segments: null, exclusions: [] }
  const campaign = await db.campaign.create({ data: { id: id(), name: 'secret words', content: {}, audience } })
  await db.campaignTest.create({
    data: { campaignId: campaign.id, kind: 'subject', sharePercent: 20, rule: 'hand', fallback: 'first', hours: 4 },
  })
  await db.campaignVariant.createMany({
    data: [0, 1].map((position) => ({ campaignId: campaign.id, position, subject: 'secret words' })),
  })
  const sequence = await db.sequence.create({
    data: { id: id(), name: 'secret words', entered: 1, underWay: 1, definition: FIRST_DEFINITION },
  })
  const way = { sequenceId: sequence.id, contactId: contact.id, version: 1, stepId: 'mail', dueAt: new Date() }
  const enrolment = await db.sequenceEnrolment.create({ data: { id: id(), ...way } })
  const suppression = await db.suppression.create({
    data: { id: id(), channel: 'email', address: 'secret@example.test', reason: 'manual' },
  })
  const stage = await db.leadStage.create({ data: { id: id(), name: 'S', kind: 'open', chance: 0, position: 1 } })
  const lead = await db.lead.create({
    data: {
      id: id(),
      contactId: contact.id,
      stageId: stage.id,
      title: 'secret words',
      currency: 'EUR',
      sourceKind: 'manual',
    },
  })
  const apiKey = await db.apiKey.create({
    data: { id: id('api_key'), name: 'secret words', start: 'x', hash: id(), ownerId: id('api_key'), ownerName: 'M' },
  })
  await db.contactImport.create({
    data: {
      id: id(),
      fileName: 'secret words',
      sizeBytes: 1,
      format: 'csv',
      encoding: 'utf-8',
      delimiter: ',',
      sample: [],
      headersHash: 'x',
      actorKind: 'member',
      actorLabel: 'M',
    },
  })
  await db.leadRule.create({ data: { id: id(), name: id(), points: 1, condition: {} } })
  await db.leadEvent.create({
    data: { id: id(), leadId: lead.id, kind: 'note', actorKind: 'member', actorLabel: 'M' },
  })
  await db.role.create({ data: { id: id(), name: id(), permissions: [] } })
  await db.joinLink.create({
    data: { id: id(), emailDomain: 'example.test', role: 'agent', expiresAt: new Date(), createdByName: 'M' },
  })
  await db.notification.create({
    data: { id: id(), memberId: member.id, kind: 'campaign_results', eventKey: id(), title: 'secret words' },
  })
  await db.landingPageVersion.create({
    data: { id: id(), pageId: landing.id, version: 1, content: {}, actorLabel: 'M' },
  })
  const rows = {
    apiKey,
    campaign,
    sequence,
    enrolment,
    suppression,
    stage,
    lead,
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
