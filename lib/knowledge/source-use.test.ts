import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/kernel'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { addSource } from './add-source'
import { getSource } from './get-source'
import { listSources } from './list-sources'
import { noteCitations } from './note-citations'
import { notifyOfExpiry } from './notify-of-expiry'
import { relabelSource } from './relabel-source'
import { renewSource } from './renew-source'
import { searchKnowledge } from './search-knowledge'
import { updateSource } from './update-source'

let acme: TestTenant
let editor: Awaited<ReturnType<typeof testMember>>
beforeAll(async () => {
  acme = await testTenant()
  editor = await testMember(acme, 'manager')
})

const text = (name: string, words: string) => addSource(editor, { kind: 'text', name, text: words })
const found = async (question: string, agentId?: string) =>
  (await searchKnowledge(acme.system, { question, ...(agentId ? { agentId } : {}) })).map(({ title }) => title)
const agent = (name: string) => acme.system.db.agent.create({ data: { id: newId(), name } })
const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

describe('a source that is for chosen agents', () => {
  it('is found by them and by people, by words, by typing errors and by meaning, and by no other agent', async () => {
    const [sales, support] = [await agent('Sales'), await agent('Support')]
    const { id } = await text('Dealer prices', 'Dealers pay 40 percent less for walrus saddles.')
    await text('Shop prices', 'Walrus saddles cost 90 euros in the shop.')
    expect(await found('What do walrus saddles cost?', support.id)).toContain('Dealer prices')
    await updateSource(editor, { id, agentIds: [sales.id] })
    expect(await found('What do walrus saddles cost?', support.id)).toEqual(['Shop prices'])
    expect(await found('dealrs percnt', support.id)).not.toContain('Dealer prices')
    expect(await found('What do walrus saddles cost?', sales.id)).toContain('Dealer prices')
    expect(await found('What do walrus saddles cost?')).toContain('Dealer prices')
    const { db } = acme.system
    await db.knowledgeChunk.updateMany({
      where: { page: { sourceId: id } },
      data: { embedding: [1, 0], embeddingModel: 'm' },
    })
    const byMeaning = async (agentId: string) =>
      (await db.$search.knowledgeVector([1, 0], 'm', 5, { agentId })).map(({ title }) => title)
    expect(await byMeaning(sales.id)).toEqual(['Dealer prices'])
    expect(await byMeaning(support.id)).toEqual([])
    await updateSource(editor, { id, agentIds: null })
    expect(await found('What do walrus saddles cost?', support.id)).toContain('Dealer prices')
  })

  it('is for agents of its own company alone, and for one at least', async () => {
    const { id } = await text('Inner rules', 'Nobody feeds the ferrets.')
    const other = await testTenant()
    const stranger = await other.system.db.agent.create({ data: { id: newId(), name: 'X' } })
    for (const agentIds of [[stranger.id], [newId()], []]) {
      await expect(updateSource(editor, { id, agentIds })).rejects.toMatchObject({ code: 'invalid' })
    }
    const foreign = await testMember(other, 'tenant_admin')
    await expect(updateSource(foreign, { id, agentIds: null })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('the end of a source', () => {
  it('is the last day that it holds; those who manage knowledge hear a week before and when it is over, once', async () => {
    const { id } = await text('Winter sale', 'Sledges are half price.')
    await updateSource(editor, { id, validUntil: dayFromNow(30) })
    expect(await getSource(editor, { id })).toMatchObject({ validUntil: dayFromNow(30) })
    const timers = await acme.system.db.outboxEvent.findMany({
      where: { type: 'source.expiring' },
      orderBy: { id: 'asc' },
    })
    const own = timers.filter(({ payload }) => (payload as { sourceId: string }).sourceId === id)
    expect(own.map(({ payload }) => (payload as { isOver: boolean }).isOver)).toEqual([false, true])
    const [soon, over] = own.map(({ dueAt }) => dueAt?.getTime() ?? 0)
    expect(((over ?? 0) - (soon ?? 0)) / 86_400_000).toBe(7)
    const payload = own[0]?.payload as { sourceId: string; expiresAt: string; isOver: boolean }
    await notifyOfExpiry(acme.system, payload)
    await notifyOfExpiry(acme.system, payload)
    const told = () =>
      acme.system.db.notification.findMany({ where: { kind: 'source_expiring', memberId: editor.actor.id ?? '' } })
    expect((await told()).map(({ title }) => title)).toEqual([expect.stringContaining('Winter sale')])
    await updateSource(editor, { id, validUntil: dayFromNow(60) })
    await notifyOfExpiry(acme.system, { ...payload, isOver: true })
    expect(await told()).toHaveLength(1)
  })

  it('ends its answers, until it is renewed', async () => {
    const { id } = await text('Flea market', 'The flea market sells old lanterns.')
    await updateSource(editor, { id, validUntil: dayFromNow(-1) })
    expect(await found('old lanterns at the flea market')).toEqual([])
    await renewSource(editor, { id, days: 30 })
    expect(await found('old lanterns at the flea market')).toEqual(['Flea market'])
    await updateSource(editor, { id, validUntil: null })
    expect(await getSource(editor, { id })).toMatchObject({ validUntil: null })
    await expect(updateSource(editor, { id, validUntil: '2026-02-31' })).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('the language of a source', () => {
  it('is told from its text, and set by a person where that is wrong: its passages follow', async () => {
    const { id } = await text('Versand', 'Wir liefern die Pakete mit der Post, und das ist für Sie kostenlos.')
    expect(await getSource(editor, { id })).toMatchObject({ language: 'de', isLanguageSet: false })
    const german = await listSources(editor, { language: 'de' })
    expect(german.items.map(({ name }) => name)).toEqual(['Versand'])
    await updateSource(editor, { id, language: 'nl' })
    await relabelSource(acme.system, { sourceId: id })
    const languages = async () =>
      (await acme.system.db.knowledgeChunk.findMany({ where: { page: { sourceId: id } } })).map((row) => row.language)
    expect(await languages()).toEqual(['dutch'])
    await updateSource(editor, { id, language: null })
    await relabelSource(acme.system, { sourceId: id })
    expect(await languages()).toEqual(['german'])
    expect(await getSource(editor, { id })).toMatchObject({ language: 'de', isLanguageSet: false })
  })

  it('of a question decides how its words are looked for', async () => {
    await text(
      'Rückgabe',
      'Sie können die Ohrringe nach dem Kauf nicht zurückgeben, und das ist bei allen Händlern so.',
    )
    expect(await found('Kann ich den Ohrring nach einem Kauf zurückgeben?')).toContain('Rückgabe')
  })
})

it('an answer that names a page is of use to its source, noted once a day', async () => {
  const { id } = await text('Parking', 'Parking is free.')
  const { db } = acme.system
  const page = await db.knowledgePage.findFirstOrThrow({ where: { sourceId: id } })
  const contact = await db.contact.create({ data: { id: newId(), name: 'Mia Lang' } })
  const conversation = await db.conversation.create({
    data: { id: newId(), contactId: contact.id, channel: 'web_chat' },
  })
  const answerId = newId()
  const passage = { chunkId: newId(), pageId: page.id, versionId: null }
  await db.message.create({
    data: {
      id: newId(),
      conversationId: conversation.id,
      authorKind: 'agent',
      body: 'It is free [1].',
      answerId,
      sources: [{ n: 1, title: 'Parking', url: null, passage }],
    },
  })
  await noteCitations(acme.system, { answerId })
  const first = await db.knowledgeSource.findFirstOrThrow({ where: { id } })
  expect(first.citedAt).not.toBeNull()
  await noteCitations(acme.system, { answerId })
  expect(await db.knowledgeSource.findFirstOrThrow({ where: { id } })).toMatchObject({ citedAt: first.citedAt })
})
