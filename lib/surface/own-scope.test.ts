import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/kernel'
import { grantsOf, OWNED_RESOURCES, type OwnedResource, type TenantContext, type Verb } from '@/lib/operations'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { blur, type Input, naming, outcome, sample, schemaOf, targets } from '@/lib/testing/input'
import { FIRST_DEFINITION } from '@/lib/workflows/schema'
import { allVerbs } from './verbs'

let acme: TestTenant
let me: TenantContext
let mine: Map<string, string>
/** A colleague's rows, and rows that belong to nobody. */
const others = new Map<string, string>()

/** One row of each kind that can be owned. @param ownerId null for nobody's */
async function rowsOf(ownerId: string | null): Promise<Map<string, string>> {
  const { db } = acme.system
  const contact = await db.contact.create({ data: { name: 'secret customer', ownerId } })
  const conversation = await db.conversation.create({
    data: {
      contactId: contact.id,
      channel: 'web_chat',
      assigneeId: ownerId,
      state: ownerId ? 'human' : 'waiting',
      lastMessagePreview: 'secret words',
    },
  })
  const message = await db.message.create({
    data: { conversationId: conversation.id, authorKind: 'contact', body: 'secret words' },
  })
  const agent = await db.agent.create({ data: { name: 'secret agent', suggestions: [], ownerId } })
  const article = await db.helpArticle.create({
    data: { slug: `a-${newId()}`, title: 'secret article', bodyText: 'x', ownerId },
  })
  const reply = await db.cannedReply.create({ data: { shortcut: `s${newId()}`, title: 'secret', body: 'B', ownerId } })
  const workflow = await db.workflow.create({
    data: { name: 'secret workflow', definition: FIRST_DEFINITION, ownerId },
  })
  const rows = { contact, conversation, message, agent, article, reply, workflow }
  return new Map(Object.entries(rows).map(([k, r]) => [k, r.id]))
}

beforeAll(async () => {
  acme = await testTenant()
  const { actor } = await testMember(acme, 'agent')
  if (actor.kind !== 'member') throw new Error('a member was asked for')
  const lines = OWNED_RESOURCES.map((resource) => ({
    resource,
    actions: ['read', 'write', 'delete'] as const,
    scope: 'own' as const,
  }))
  me = acme.as({ ...actor, role: 'custom', grants: grantsOf(lines) })
  mine = await rowsOf(actor.id)
  const colleague = await testMember(acme, 'agent')
  for (const [kind, id] of await rowsOf(colleague.actor.id)) others.set(`${kind} of a colleague`, id)
  for (const [kind, id] of await rowsOf(null)) others.set(`${kind} of nobody`, id)
})

const isOfOwned = ({ definition: { access } }: Verb): boolean =>
  OWNED_RESOURCES.includes(access.split(':')[0] as OwnedResource) && access.includes(':')

const verbsOfOwned = () => [...allVerbs()].filter(([, verb]) => isOfOwned(verb))

async function othersRows(): Promise<string> {
  const { db } = acme.system
  const where = { id: { in: [...others.values()] } }
  const orderBy = { id: 'asc' } as const
  const rows = await Promise.all([
    db.contact.findMany({ where, orderBy }),
    db.conversation.findMany({ where, orderBy }),
    db.message.findMany({ where: { conversationId: where.id }, orderBy }),
    db.agent.findMany({ where, orderBy }),
    db.workflow.findMany({ where, orderBy }),
    db.helpArticle.findMany({ where, orderBy }),
    db.cannedReply.findMany({ where, orderBy }),
    db.conversationRead.findMany({ where: { conversationId: where.id } }),
  ])
  return JSON.stringify(rows)
}

describe('whoever may only see and change their own', () => {
  it('is answered for anybody else’s row exactly as for one that does not exist, by every verb', async () => {
    const before = await othersRows()
    const attacked = new Set<string>()
    for (const [name, verb] of verbsOfOwned()) {
      for (const target of targets(verb)) {
        attacked.add(name)
        for (const [kind, id] of others) {
          const foreign = await outcome(() => verb(me, naming(target, id)))
          const unknown = await outcome(() => verb(me, naming(target, newId())))
          expect(blur(foreign), `${name} with the id of a ${kind}`).toBe(blur(unknown))
        }
      }
    }
    expect(attacked.size).toBeGreaterThan(25)
    expect(await othersRows()).toBe(before)
  }, 120_000)

  it('finds its own rows and nobody else’s by every list, count and search', async () => {
    const listed = new Set<string>()
    for (const [name, verb] of verbsOfOwned()) {
      if (verb.kind !== 'query') continue
      const schema = schemaOf(verb.definition.input)
      const right = sample(schema) as Input
      const words = ['q', 'search', 'question'].filter((field) => schema.properties?.[field])
      const searching = { ...right, ...Object.fromEntries(words.map((field) => [field, 'secret'])) }
      const text = JSON.stringify(await Promise.all([right, searching].map((input) => outcome(() => verb(me, input)))))
      for (const [kind, id] of others) expect(text, `${name} shows the ${kind}`).not.toContain(id)
      for (const [kind, id] of mine) if (text.includes(id)) listed.add(kind)
    }
    expect([...listed].sort()).toEqual(expect.arrayContaining(['agent', 'article', 'conversation', 'reply']))
    const counts = await allVerbs().get('conversations.count')?.(me, {})
    expect(counts).toMatchObject({ all: 1, mine: 1, waiting: 0, unassigned: 0 })
  })

  it('reads and changes its own', async () => {
    const id = (kind: string) => mine.get(kind) ?? ''
    const call = (name: string, input: Input) => allVerbs().get(name)?.(me, input)
    await call('conversations.get', { conversationId: id('conversation') })
    await call('conversations.typing', { conversationId: id('conversation'), typing: true })
    await call('conversations.mark-read', { conversationId: id('conversation'), messageId: id('message') })
    await call('contacts.update', { contactId: id('contact'), name: 'Renamed' })
    await call('agents.update', { id: id('agent'), version: 1, name: 'Renamed' })
    await call('articles.update', { id: id('article'), version: 1, title: 'Renamed' })
    await call('canned_replies.delete', { cannedReplyId: id('reply') })
    expect(await acme.system.db.contact.findFirst({ where: { id: id('contact') } })).toMatchObject({ name: 'Renamed' })
  })

  it('changes nothing that belongs to everybody', async () => {
    for (const [name, input] of [
      ['articles.save-category', { name: 'Mine' }],
      ['segments.create', { name: 'Mine' }],
    ] as const) {
      await expect(allVerbs().get(name)?.(me, input)).rejects.toMatchObject({ code: 'forbidden' })
    }
  })
})
