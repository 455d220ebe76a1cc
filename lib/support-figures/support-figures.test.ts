import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  closeConversation,
  getConversation,
  markSpam,
  requestHandover,
  sendReply,
  unmarkSpam,
} from '@/lib/conversations'
import { addAgent, addCustomer } from '@/lib/conversations/people.fixture'
import { newId } from '@/lib/kernel'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { figureFile } from './figure-file'
import { readFigures } from './read-figures'
import { rebuildAll } from './rebuild-all'
import { refreshFacts } from './refresh-facts'

const MINUTE = 60_000
let company: TestTenant
let mia: Awaited<ReturnType<typeof testMember>>
let bot: string

beforeAll(async () => {
  company = await testTenant()
  mia = await testMember(company, 'agent', 'Mia Lang')
  bot = await addAgent(company.system)
})

const noon = (daysAgo: number) =>
  new Date(Date.parse(new Date().toISOString().slice(0, 10)) + 12 * 60 * MINUTE - daysAgo * 86_400_000)

type Said = { by: 'contact' | 'agent' | 'member' | 'system'; after: number }

/** A conversation of some day, with what was said so many minutes after its beginning. */
async function talk(daysAgo: number, said: Said[], changes = {}): Promise<string> {
  const { db } = company.system
  const begunAt = noon(daysAgo)
  const contact = await db.contact.create({ data: { id: newId(), name: 'Customer' } })
  const id = newId()
  await db.conversation.create({
    data: { id, contactId: contact.id, channel: 'web_chat', agentId: bot, createdAt: begunAt, ...changes },
  })
  for (const { by, after } of said) {
    const authorId = by === 'member' ? (mia.actor.id ?? null) : by === 'agent' ? bot : null
    const createdAt = new Date(begunAt.getTime() + after * MINUTE)
    await db.message.create({
      data: { id: newId(), conversationId: id, authorKind: by, authorId, body: 'x', createdAt },
    })
  }
  await refreshFacts(company.system, { conversationIds: [id] })
  return id
}

describe('figures', () => {
  it('say how fast people and assistants answered, who was rated how, and what came before', async () => {
    const closed = { status: 'closed', closedAt: new Date(noon(1).getTime() + 120 * MINUTE) }
    await talk(1, [
      { by: 'contact', after: 0 },
      { by: 'agent', after: 1 },
    ])
    // The assistant answers, the customer asks again, and a person comes ten minutes later.
    await talk(
      1,
      [
        { by: 'contact', after: 0 },
        { by: 'agent', after: 1 },
        { by: 'contact', after: 5 },
        { by: 'member', after: 15 },
      ],
      { state: 'human', handoverReason: 'asked_for_person', ...closed },
    )
    const rated = await talk(
      1,
      [
        { by: 'contact', after: 0 },
        { by: 'member', after: 30 },
      ],
      { state: 'human', channel: 'email', ...closed },
    )
    await company.system.db.survey.create({
      data: {
        id: newId(),
        conversationId: rated,
        closedAt: closed.closedAt,
        channel: 'email',
        question: 'Q',
        thanks: 'T',
        askedAt: new Date(),
        score: 4,
        answeredAt: new Date(),
        openUntil: new Date(),
      },
    })
    await refreshFacts(company.system, { conversationIds: [rated] })
    await talk(9, [{ by: 'contact', after: 0 }])
    const found = await readFigures(company.system, { days: '7' })
    expect(found.total).toEqual({
      begun: 3,
      closed: 2,
      botAlone: 1,
      handedOver: 1,
      answerMedianMs: MINUTE,
      responseMedianMs: 20 * MINUTE,
      responseP90Ms: 28 * MINUTE,
      resolutionMedianMs: 120 * MINUTE,
      rated: 1,
      scoreSum: 4,
      satisfied: 1,
      firstMet: 0,
      firstMissed: 0,
      nextMet: 0,
      nextMissed: 0,
      resolutionMet: 0,
      resolutionMissed: 0,
    })
    expect(found.before.begun).toBe(1)
    expect(found.days).toHaveLength(7)
    expect(found.days.map(({ begun }) => begun)).toEqual([0, 0, 0, 0, 0, 3, 0])
    expect(found.channels.map(({ key, begun }) => [key, begun])).toEqual([
      ['web_chat', 2],
      ['email', 1],
    ])
    expect(found.members).toMatchObject([{ name: 'Mia Lang', begun: 2, responseMedianMs: 20 * MINUTE }])
    expect(found.agents).toMatchObject([{ name: 'Ada', begun: 3 }])
    expect(found.reasons).toEqual([{ reason: 'asked_for_person', count: 1 }])
    expect(found.hours).toMatchObject([{ count: 3 }])
  })

  it('come as a file with a line for each part', async () => {
    const lines: string[] = []
    for await (const part of figureFile(company.system, { days: '7' })) lines.push(...part.trim().split(/\r?\n/))
    expect(lines[0]).toMatch(/^part,key,name,begun,closed,bot_alone/)
    expect(lines.filter((line) => line.startsWith('day,'))).toHaveLength(7)
    expect(lines.find((line) => line.startsWith('member,'))).toContain('Mia Lang')
  })

  it('of days that somebody names, on the company’s calendar', async () => {
    const day = noon(1).toISOString().slice(0, 10)
    expect((await readFigures(company.system, { from: day, to: day })).total.begun).toBe(3)
    await expect(readFigures(company.system, { from: day, to: '2020-01-01' })).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(readFigures(company.system, { from: day })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('show nothing of another company', async () => {
    const other = await testTenant()
    expect((await readFigures(other.system, { days: '90' })).total.begun).toBe(0)
  })
})

it('count nothing that is marked as spam, and count it again once the mark is off', async () => {
  const own = await testTenant()
  const john = await testMember(own, 'agent', 'John Smith')
  const { id } = await addCustomer(own.anonymous)
  const begun = async () => {
    await refreshFacts(own.system, { conversationIds: [id] })
    return (await readFigures(own.system, { days: '7' })).total.begun
  }
  expect(await begun()).toBe(1)
  await markSpam(john, { conversationId: id, version: 1 })
  expect(await begun()).toBe(0)
  await rebuildAll(own.system, {})
  expect(await begun()).toBe(0)
  await unmarkSpam(john, { conversationId: id, version: 2 })
  expect(await begun()).toBe(1)
})

it('kept as things happen, they are those of a recount', async () => {
  const own = await testTenant()
  const john = await testMember(own, 'agent', 'John Smith')
  const facts = async () =>
    (await own.system.db.conversationFact.findMany({ orderBy: { conversationId: 'asc' } })) as unknown[]
  for (let round = 0; round < 3; round++) {
    const { id, ctx } = await addCustomer(own.anonymous)
    await refreshFacts(own.system, { conversationIds: [id] })
    await requestHandover(ctx, {})
    const { conversation } = await getConversation(john, { conversationId: id })
    await sendReply(john, { conversationId: id, version: conversation.version, clientId: randomUUID(), body: 'Hello.' })
    await refreshFacts(own.system, { conversationIds: [id] })
    const { version } = (await getConversation(john, { conversationId: id })).conversation
    if (round > 0) await closeConversation(john, { conversationId: id, version })
    await refreshFacts(own.system, { conversationIds: [id, id] })
  }
  const kept = await facts()
  expect(kept).toHaveLength(3)
  expect(kept).toMatchObject([{ closedAt: null }, { closedAt: expect.any(Date) }, { closedAt: expect.any(Date) }])
  await own.system.db.conversationFact.deleteMany({})
  await rebuildAll(own.system, {})
  expect(await facts()).toEqual(kept)
})

it('say by team and priority how often the service levels were kept, also in the file', async () => {
  const own = await testTenant()
  const { db } = own.system
  const sales = await db.team.create({ data: { id: newId(), name: 'Sales' } })
  const contact = await db.contact.create({ data: { id: newId(), name: 'Customer' } })
  const kept = async (
    changes: { teamId?: string; priority: number },
    counts: { firstMet: number; firstMissed: number },
  ) => {
    const conversationId = newId()
    const at = { contactId: contact.id, channel: 'web_chat', createdAt: noon(1) }
    await db.conversation.create({ data: { id: conversationId, ...at, ...changes } })
    await db.targetClock.create({ data: { conversationId, ...counts } })
    await refreshFacts(own.system, { conversationIds: [conversationId] })
  }
  await kept({ teamId: sales.id, priority: 3 }, { firstMet: 1, firstMissed: 0 })
  await kept({ teamId: sales.id, priority: 1 }, { firstMet: 0, firstMissed: 1 })
  await kept({ priority: 3 }, { firstMet: 1, firstMissed: 0 })
  const { total, teams, priorities } = await readFigures(own.system, { days: '7' })
  expect(total).toMatchObject({ firstMet: 2, firstMissed: 1, resolutionMet: 0 })
  expect(teams).toMatchObject([{ key: sales.id, name: 'Sales', begun: 2, firstMet: 1, firstMissed: 1 }])
  expect(priorities).toMatchObject([
    { key: 'urgent', begun: 2, firstMet: 2, firstMissed: 0 },
    { key: 'normal', begun: 1, firstMet: 0, firstMissed: 1 },
  ])
  const lines: string[] = []
  for await (const part of figureFile(own.system, { days: '7' })) lines.push(part.trim())
  expect(lines[0]).toMatch(/first_met,first_missed,next_met,next_missed,resolution_met,resolution_missed$/)
  expect(lines.find((line) => line.startsWith('team,'))).toMatch(/Sales,2,.*,1,1,0,0,0,0$/)
})
