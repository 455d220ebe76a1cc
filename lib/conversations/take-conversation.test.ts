import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { testMember, testTenant } from '@/lib/testing'
import { assignConversation } from './assign-conversation'
import { closeConversation } from './close-conversation'
import { getConversation } from './get-conversation'
import { getOwnConversation } from './get-own-conversation'
import { addCustomer } from './people.fixture'
import { returnToAgent } from './return-to-agent'
import { sendReply } from './send-reply'
import { takeConversation } from './take-conversation'

let company: Awaited<ReturnType<typeof testTenant>>
let maria: Awaited<ReturnType<typeof testMember>>
let john: Awaited<ReturnType<typeof testMember>>
beforeAll(async () => {
  company = await testTenant()
  maria = await testMember(company, 'agent', 'Maria Lopez')
  john = await testMember(company, 'agent', 'John Smith')
})

const reply = (conversationId: string, version: number) => ({
  conversationId,
  version,
  clientId: randomUUID(),
  body: 'Let me look.',
})

describe('two people', () => {
  it('who take it at once: one has it, the other learns who', async () => {
    for (let round = 0; round < 5; round++) {
      const { id, ctx } = await addCustomer(company.anonymous)
      const input = { conversationId: id, version: 1 }
      const results = await Promise.allSettled([takeConversation(maria, input), takeConversation(john, input)])
      const won = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
      const lost = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
      expect(won).toHaveLength(1)
      expect(lost).toHaveLength(1)
      expect(lost[0]).toMatchObject({
        code: 'conflict',
        userMessage: `${won[0]?.assignee?.name} has taken this conversation.`,
      })
      expect((await getOwnConversation(ctx, {})).conversation.assignee?.name).toBe(won[0]?.assignee?.name)
    }
  })

  it('who reply at once: the slower one is told before the customer gets two answers', async () => {
    const { id } = await addCustomer(company.anonymous)
    const results = await Promise.allSettled([sendReply(maria, reply(id, 1)), sendReply(john, reply(id, 1))])
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    const thread = await getConversation(maria, { conversationId: id })
    expect(thread.messages.filter((message) => message.author.kind === 'member')).toHaveLength(1)
  })

  it('may both reply once they know of each other', async () => {
    const { id } = await addCustomer(company.anonymous)
    await sendReply(maria, reply(id, 1))
    const { version } = (await getConversation(john, { conversationId: id })).conversation
    await sendReply(john, reply(id, version))
    const { conversation } = await getConversation(john, { conversationId: id })
    expect(conversation.assignee?.name).toBe('Maria Lopez')
  })

  it('do not close what the other has just changed', async () => {
    const { id } = await addCustomer(company.anonymous)
    await takeConversation(maria, { conversationId: id, version: 1 })
    await expect(closeConversation(john, { conversationId: id, version: 1 })).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})

it('takes twice as once', async () => {
  const { id } = await addCustomer(company.anonymous)
  await takeConversation(maria, { conversationId: id, version: 1 })
  await takeConversation(maria, { conversationId: id, version: 1 })
  const { messages } = await getConversation(maria, { conversationId: id })
  expect(messages.filter((message) => message.body === 'Maria Lopez joined the conversation.')).toHaveLength(1)
})

it('sends a repeated reply once', async () => {
  const { id } = await addCustomer(company.anonymous)
  const input = reply(id, 1)
  const [a, b] = await Promise.all([sendReply(maria, input), sendReply(maria, input)])
  expect(a.id).toBe(b.id)
})

it('gives it back to the assistant', async () => {
  const { id } = await addCustomer(company.anonymous)
  const { version } = await takeConversation(maria, { conversationId: id, version: 1 })
  expect(await returnToAgent(maria, { conversationId: id, version })).toMatchObject({ state: 'bot', assignee: null })
})

it('assigns to active members of this company only', async () => {
  const { id } = await addCustomer(company.anonymous)
  const other = await testTenant()
  const stranger = await testMember(other, 'agent', 'Stranger')
  const memberId = stranger.actor.id ?? ''
  await expect(assignConversation(maria, { conversationId: id, version: 1, memberId })).rejects.toMatchObject({
    code: 'not_found',
    message: 'Member not found',
  })
})

it('is closed to viewers', async () => {
  const { id } = await addCustomer(company.anonymous)
  const viewer = await testMember(company, 'viewer', 'Vera')
  await expect(takeConversation(viewer, { conversationId: id, version: 1 })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(sendReply(viewer, reply(id, 1))).rejects.toMatchObject({ code: 'forbidden' })
})
