import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { handOver, postAgentMessage, startConversation } from '@/lib/conversations'
import { systemActor, tenantContext, usedOf } from '@/lib/operations'
import { type TestTenant, testTenant } from '@/lib/testing'
import { claimAnswer } from './claim-answer'
import { createDefaultAgent } from './create-default-agent'
import { finishAnswer } from './finish-answer'

let acme: TestTenant
beforeAll(async () => {
  acme = await testTenant()
  await createDefaultAgent(acme.system, {})
})

async function asked() {
  const message = { clientId: randomUUID(), body: 'Do you deliver?' }
  const { conversation, messages } = await startConversation(acme.anonymous, { message })
  return { conversationId: conversation.id, messageId: messages[0]?.id ?? '' }
}

const claim = async (question: Awaited<ReturnType<typeof asked>>) => {
  const claimed = await claimAnswer(acme.system, question)
  if (claimed?.kind !== 'claimed') throw new Error('not claimed')
  return claimed
}

const answerOf = (messageId: string) => acme.system.db.answer.findFirstOrThrow({ where: { questionId: messageId } })

it('is not begun on a channel that the agent does not answer on', async () => {
  const company = await testTenant()
  await createDefaultAgent(company.system, {})
  const { db } = company.system
  const message = { clientId: randomUUID(), body: 'Do you deliver?' }
  const { conversation, messages } = await startConversation(company.anonymous, { message })
  const question = { conversationId: conversation.id, messageId: messages[0]?.id ?? '' }
  await db.conversation.updateMany({ where: { id: conversation.id }, data: { channel: 'sms' } })
  expect(await claimAnswer(company.system, question)).toMatchObject({ kind: 'unavailable' })
  await db.agent.updateMany({ where: {}, data: { channels: ['web_chat', 'sms'] } })
  expect(await claimAnswer(company.system, question)).toMatchObject({ kind: 'claimed' })
})

describe('an answer whose worker died', () => {
  it('is taken up again, counted, and given up after three attempts', async () => {
    const question = await asked()
    const attempts = [await claim(question), await claim(question), await claim(question), await claim(question)]
    expect(new Set(attempts.map((attempt) => attempt.answerId)).size).toBe(1)
    expect(await usedOf(acme.system, 'ai_messages', new Date())).toBe(1)
    expect(attempts.map(({ isLastAttempt }) => isLastAttempt)).toEqual([false, false, true, true])
    expect(attempts.map(({ isGivenUp }) => isGivenUp)).toEqual([false, false, false, true])
  })

  it('is not begun without quota, and costs none when the customer asks for a person', async () => {
    const poor = await testTenant()
    await createDefaultAgent(poor.system, {})
    const ofPoor = async (body: string) => {
      const { conversation, messages } = await startConversation(poor.anonymous, {
        message: { clientId: randomUUID(), body },
      })
      const input = { conversationId: conversation.id, messageId: messages[0]?.id ?? '' }
      const ctx = tenantContext({ ...poor.tenant, limits: { ai_messages: 1 } }, systemActor('test'))
      const claimed = await claimAnswer(ctx, input)
      return claimed?.kind === 'claimed' ? claimed : null
    }
    expect(await ofPoor('Can I talk to a human?')).toMatchObject({ isForPerson: true, overQuota: null })
    expect(await ofPoor('Do you deliver?')).toMatchObject({ isForPerson: false, overQuota: null })
    expect(await ofPoor('To Austria?')).toMatchObject({ overQuota: expect.stringMatching(/Quota exceeded/) })
  })

  it('holds its words and its message while it is written, and costs what it really took', async () => {
    const company = await testTenant()
    await createDefaultAgent(company.system, {})
    const used = async () => [
      await usedOf(company.system, 'ai_tokens', new Date()),
      await usedOf(company.system, 'messages', new Date()),
    ]
    const ask = async () => {
      const message = { clientId: randomUUID(), body: 'Do you deliver?' }
      const { conversation, messages } = await startConversation(company.anonymous, { message })
      const input = { conversationId: conversation.id, messageId: messages[0]?.id ?? '' }
      const claimed = await claimAnswer(company.system, input)
      await claimAnswer(company.system, input)
      return claimed?.kind === 'claimed' ? claimed.answerId : ''
    }
    const ending = {
      error: null,
      isGrounded: null,
      reason: null,
      passages: [],
      model: null,
      latencyMs: null,
      firstTokenMs: null,
    }
    const first = await ask()
    expect(await used()).toEqual([4_000, 1])
    const answered = { ...ending, answerId: first, state: 'answered' as const, inputTokens: 700, outputTokens: 50 }
    await finishAnswer(company.system, answered)
    await finishAnswer(company.system, answered)
    expect(await used()).toEqual([750, 1])
    const second = await ask()
    await finishAnswer(company.system, {
      ...ending,
      answerId: second,
      state: 'failed',
      inputTokens: null,
      outputTokens: null,
    })
    expect(await used()).toEqual([750, 1])
  })

  it('is finished, not written again, when it had been posted', async () => {
    const question = await asked()
    const { answerId, agent } = await claim(question)
    const { conversationId } = question
    await postAgentMessage(acme.system, { conversationId, answerId, agentId: agent.id, body: 'Yes.', sources: [] })
    expect(await claimAnswer(acme.system, question)).toBeNull()
    expect(await answerOf(question.messageId)).toMatchObject({ state: 'answered', finishedAt: expect.any(Date) })
  })

  it('is closed when the conversation had been handed over', async () => {
    const question = await asked()
    await claim(question)
    await handOver(acme.system, { conversationId: question.conversationId, reason: 'not_in_knowledge' })
    expect(await claimAnswer(acme.system, question)).toBeNull()
    expect(await answerOf(question.messageId)).toMatchObject({ state: 'handed_over' })
  })
})
