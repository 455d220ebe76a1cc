import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDefaultAgent } from '@/lib/agents'
import { getConversation, postAgentMessage, rateOwnAnswer, sendReply } from '@/lib/conversations'
import { addCustomer } from '@/lib/conversations/people.fixture'
import { newId } from '@/lib/kernel'
import { addSource, searchKnowledge } from '@/lib/knowledge'
import { usedOf } from '@/lib/operations'
import { sandboxForTests } from '@/lib/sandbox/sandbox.fixture'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { checkAnswer } from './check-answer'
import { answerGap, draftAnswer, getGap, knowledgeGapReactions, listGaps, setGapState } from './index'

sandboxForTests()
afterEach(() => vi.unstubAllEnvs())

let acme: TestTenant
let agentId: string
let mia: Awaited<ReturnType<typeof testMember>>
beforeEach(async () => {
  acme = await testTenant({ planId: 'professional', name: 'Acme Bakery' })
  agentId = (await createDefaultAgent(acme.system, {})).id
  mia = await testMember(acme, 'manager', 'Mia Lang')
})

const [note] = knowledgeGapReactions
const react = (payload: Record<string, string>) => note?.handler(acme.system, payload, new AbortController().signal)

/** A question that an answer came to nothing for, as the worker leaves it. */
async function unanswered(question: string, reason = 'no_passages') {
  const customer = await addCustomer(acme.anonymous, question)
  const asked = await acme.system.db.message.findFirstOrThrow({ where: { conversationId: customer.id } })
  const answerId = newId()
  await acme.system.db.answer.create({
    data: { id: answerId, conversationId: customer.id, questionId: asked.id, agentId, state: 'handed_over', reason },
  })
  await react({ answerId, state: 'handed_over' })
  return { ...customer, answerId }
}
const open = async () => (await listGaps(mia, {})).items
async function only() {
  const [gap, ...others] = await open()
  if (!gap || others.length) throw new Error(`${others.length + (gap ? 1 : 0)} gaps`)
  return gap
}

describe('a question without an answer', () => {
  it('stands with those about the same, once for each time that it was asked', async () => {
    const { answerId } = await unanswered('Do you bake gluten-free bread?')
    await react({ answerId, state: 'handed_over' })
    await unanswered('Hi! Is there gluten-free bread that you bake?')
    await unanswered('Where can I park a bicycle?')
    expect((await open()).map(({ question, count }) => [question, count])).toEqual([
      ['Do you bake gluten-free bread?', 2],
      ['Where can I park a bicycle?', 1],
    ])
    const [gap] = await open()
    const { questions } = await getGap(mia, { gapId: gap?.id ?? '' })
    expect(questions.map(({ reason }) => reason)).toEqual(['not_found', 'not_found'])
  })

  it('is none where a limit spoke or a person was asked for, or where nothing was said', async () => {
    await unanswered('Tell me about politics', 'off_limits')
    await unanswered('A person please', 'handed_over')
    await unanswered('??')
    expect(await open()).toEqual([])
  })

  it('says nothing of who asked, and is nobody else’s', async () => {
    await unanswered('I am mia@example.com: do you bake gluten-free bread?')
    const gap = await only()
    expect(gap.question).not.toContain('mia@example.com')
    const other = await testTenant()
    await expect(getGap(other.system, { gapId: gap.id })).rejects.toMatchObject({ code: 'not_found' })
    expect((await listGaps(other.system, {})).items).toEqual([])
    const viewer = await testMember(acme, 'viewer')
    const input = { gapId: gap.id, version: gap.version, question: 'x', answer: 'y' }
    await expect(answerGap(viewer, input)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('comes from a thumb down too', async () => {
    const { id: conversationId, ctx } = await addCustomer(acme.anonymous, 'How heavy is a rye loaf?')
    const asked = await acme.system.db.message.findFirstOrThrow({ where: { conversationId } })
    const answerId = newId()
    await acme.system.db.answer.create({
      data: { id: answerId, conversationId, questionId: asked.id, agentId, state: 'answered' },
    })
    const said = { conversationId, answerId, agentId, agentVersion: 1, body: 'Heavy.', sources: [] }
    const posted = await postAgentMessage(acme.system, said)
    const messageId = posted.isPosted ? posted.message.id : ''
    await rateOwnAnswer(ctx, { messageId, thumb: 'down' })
    await react({ conversationId, messageId, thumb: 'down', by: 'contact' })
    await react({ conversationId, messageId, thumb: 'down', by: 'contact' })
    expect(await only()).toMatchObject({ question: 'How heavy is a rye loaf?', count: 1 })
  })
})

describe('the missing answer', () => {
  it('is drafted from what a person answered later, saved as knowledge, and checked by asking again', async () => {
    const { id: conversationId } = await unanswered('Do you bake gluten-free bread?')
    const { conversation } = await getConversation(mia, { conversationId })
    const body = 'We bake gluten-free bread every Tuesday from buckwheat.'
    await sendReply(mia, { conversationId, version: conversation.version, clientId: randomUUID(), body })
    const gap = await only()
    expect(await draftAnswer(mia, { gapId: gap.id })).toMatchObject({
      draftFrom: 'person',
      draft: expect.stringContaining('Tuesday'),
    })
    expect(await usedOf(mia, 'ai_tokens', new Date())).toBeGreaterThan(0)

    const { version, draft } = await only()
    const input = { gapId: gap.id, version, question: gap.question, answer: draft }
    const both = await Promise.allSettled([answerGap(mia, input), answerGap(mia, input)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await open()).toEqual([])
    expect(await acme.system.db.knowledgeSource.count({ where: { kind: 'qa' } })).toBe(1)
    const found = await searchKnowledge(acme.system, { question: 'gluten-free bread' })
    expect(found[0]?.content).toContain('Tuesday')

    await checkAnswer(acme.system, { gapId: gap.id })
    await checkAnswer(acme.system, { gapId: gap.id })
    expect((await getGap(mia, { gapId: gap.id })).gap).toMatchObject({
      state: 'answered',
      check: { state: 'holds', said: expect.stringContaining('Tuesday') },
    })
  })

  it('is drafted from the knowledge, and not at all where nothing says anything of it', async () => {
    await unanswered('When do you bake gluten-free bread?')
    const gap = await only()
    await expect(draftAnswer(mia, { gapId: gap.id })).rejects.toMatchObject({ code: 'conflict' })
    await addSource(mia, { kind: 'text', name: 'Bread', text: 'We bake gluten-free bread every Tuesday.' })
    expect(await draftAnswer(mia, { gapId: gap.id })).toMatchObject({ draftFrom: 'knowledge' })
  })

  it('opens again where it does not help, and where it is asked again in vain', async () => {
    await unanswered('Do you bake gluten-free bread?')
    const gap = await only()
    await answerGap(mia, { gapId: gap.id, version: gap.version, question: 'Parking', answer: 'Behind the house.' })
    await checkAnswer(acme.system, { gapId: gap.id })
    expect(await only()).toMatchObject({ state: 'open', check: { state: 'fails' } })
    const { version } = await only()
    await setGapState(mia, { gapId: gap.id, version, state: 'dismissed' })
    await unanswered('Is your bread gluten-free? Do you bake it?')
    expect(await open()).toEqual([])
    const { gap: dismissed } = await getGap(mia, { gapId: gap.id })
    expect(dismissed).toMatchObject({ state: 'dismissed', count: 2 })
    await expect(setGapState(mia, { gapId: gap.id, version, state: 'open' })).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})
