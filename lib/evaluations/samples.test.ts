import { beforeAll, describe, expect, it } from 'vitest'
import { createDefaultAgent } from '@/lib/agents'
import { getConversation, getOwnConversation, postAgentMessage, rateAnswer, rateOwnAnswer } from '@/lib/conversations'
import { addCustomer } from '@/lib/conversations/people.fixture'
import { newId } from '@/lib/kernel'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { getCase, getThumbs, judgeSample, keepAsCase, listSamples, updateEvaluationSettings } from './index'
import { keepSample } from './keep-sample'

let acme: TestTenant
let agentId: string
let mia: Awaited<ReturnType<typeof testMember>>
beforeAll(async () => {
  acme = await testTenant()
  agentId = (await createDefaultAgent(acme.system, {})).id
  mia = await testMember(acme, 'manager', 'Mia Lang')
})

const SOURCE = { n: 1, title: 'Delivery', url: 'https://acme.example/delivery' }

async function answered(question: string, body = 'Within three days [1].') {
  const customer = await addCustomer(acme.anonymous, question)
  const asked = await acme.system.db.message.findFirstOrThrow({ where: { conversationId: customer.id } })
  const answerId = newId()
  const answer = { id: answerId, conversationId: customer.id, questionId: asked.id, agentId, state: 'answered' }
  await acme.system.db.answer.create({ data: answer })
  const input = { conversationId: customer.id, answerId, agentId, agentVersion: 1, body, sources: [SOURCE] }
  const posted = await postAgentMessage(acme.system, input)
  return { ...customer, answerId, messageId: posted.isPosted ? posted.message.id : '' }
}

describe('a thumb', () => {
  it('is one per customer and answer, can be changed and taken back, and is seen by staff beside their own', async () => {
    const { ctx, id: conversationId, messageId } = await answered('How long does delivery take?')
    await rateOwnAnswer(ctx, { messageId, thumb: 'down' })
    await Promise.all([1, 2].map(() => rateOwnAnswer(ctx, { messageId, thumb: 'up' })))
    const own = await getOwnConversation(ctx, {})
    expect(own.messages.find(({ id }) => id === messageId)).toMatchObject({ thumb: 'up' })
    expect(own.messages.find(({ id }) => id === messageId)).not.toHaveProperty('staffThumb')
    await rateAnswer(mia, { conversationId, messageId, thumb: 'down' })
    const { messages } = await getConversation(mia, { conversationId })
    expect(messages.find(({ id }) => id === messageId)).toMatchObject({
      thumb: 'up',
      staffThumb: { thumb: 'down', by: expect.stringContaining('Mia') },
    })
    expect(await getThumbs(mia, { agentId })).toMatchObject({
      customers: { up: 1, down: 0 },
      staff: { up: 0, down: 1 },
    })
    await rateOwnAnswer(ctx, { messageId, thumb: null })
    expect(await getThumbs(mia, { agentId })).toMatchObject({ customers: { up: 0, down: 0 } })
    const told = await acme.system.db.outboxEvent.count({ where: { type: 'answer.rated' } })
    expect(told).toBeGreaterThanOrEqual(4)
  })

  it('is of an assistant’s answer in one’s own conversation alone', async () => {
    const mine = await answered('Do you deliver?')
    const other = await answered('Do you deliver?')
    const question = await acme.system.db.message.findFirstOrThrow({
      where: { conversationId: mine.id, authorKind: 'contact' },
    })
    for (const messageId of [other.messageId, question.id, newId()]) {
      await expect(rateOwnAnswer(mine.ctx, { messageId, thumb: 'up' })).rejects.toMatchObject({ code: 'not_found' })
    }
    await expect(rateOwnAnswer(mine.ctx, { messageId: mine.messageId, thumb: 'five' } as never)).rejects.toMatchObject({
      code: 'invalid',
    })
    const stranger = await testTenant()
    const input = { conversationId: mine.id, messageId: mine.messageId, thumb: 'up' as const }
    await expect(rateAnswer(stranger.system, input)).rejects.toMatchObject({ code: 'not_found' })
    await expect(rateAnswer(await testMember(acme, 'viewer'), input)).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('a sample', () => {
  const set = async (samplePercent: number) =>
    updateEvaluationSettings(await testMember(acme), {
      agentId,
      isAutomatic: false,
      gate: 'ask',
      usesJudge: false,
      samplePercent,
    })

  it('is kept once for the share that is wanted, and judged by staff', async () => {
    const { answerId, id: conversationId } = await answered('Where are you?')
    await set(0)
    expect(await keepSample(acme.system, { answerId })).toEqual({ isKept: false })
    await set(100)
    expect(await keepSample(acme.system, { answerId })).toEqual({ isKept: true })
    expect(await keepSample(acme.system, { answerId })).toEqual({ isKept: false })
    const [sample] = (await listSamples(mia, { agentId })).items
    expect(sample).toMatchObject({ conversationId, question: 'Where are you?', verdict: null })
    await judgeSample(mia, { sampleId: sample?.id ?? '', verdict: 'bad', note: 'Too short' })
    expect((await listSamples(mia, { agentId })).items[0]).toMatchObject({ verdict: 'bad', note: 'Too short' })
    const stranger = await testTenant()
    await expect(judgeSample(stranger.system, { sampleId: sample?.id ?? '', verdict: 'good' })).rejects.toMatchObject({
      code: 'not_found',
    })
    const agent = await testMember(acme, 'agent')
    expect((await listSamples(agent, { agentId })).items.length).toBeLessThanOrEqual(1)
  })

  it('becomes a test once, without who the customer is', async () => {
    const { id: conversationId, messageId } = await answered('I am mia@example.com, +49 151 12345678. Do you deliver?')
    const [one, two] = await Promise.all([1, 2].map(() => keepAsCase(mia, { conversationId, messageId })))
    expect(one?.id).toBe(two?.id)
    const made = await getCase(mia, { caseId: one?.id ?? '' })
    expect(made).toMatchObject({
      agentId,
      isFromCustomer: true,
      expectations: [{ kind: 'hands_over' }, { kind: 'cites' }],
    })
    expect(JSON.stringify(made)).not.toMatch(/mia@example|12345678/)
    expect(made.turns).toEqual([expect.stringContaining('Do you deliver?')])
    const stranger = await testTenant()
    await expect(keepAsCase(stranger.system, { conversationId, messageId })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})
