import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { testMember, testTenant } from '@/lib/testing'
import { addNote } from './add-note'
import { getConversation } from './get-conversation'
import { getOwnConversation } from './get-own-conversation'
import { handOver } from './hand-over'
import { addAgent, addCustomer } from './people.fixture'
import { postAgentMessage } from './post-agent-message'
import { sendReply } from './send-reply'

let company: Awaited<ReturnType<typeof testTenant>>
let agentId: string
beforeAll(async () => {
  company = await testTenant()
  agentId = await addAgent(company.system)
})

const answer = (conversationId: string) => ({
  conversationId,
  answerId: randomUUID(),
  agentId,
  body: 'Within two days [1].',
  sources: [{ n: 1, title: 'Shipping', url: 'https://example.com/shipping' }],
})

it('stands in the thread with its sources, once', async () => {
  const customer = await addCustomer(company.anonymous)
  const input = answer(customer.id)
  await Promise.all([postAgentMessage(company.system, input), postAgentMessage(company.system, input)])
  const { messages } = await getOwnConversation(customer.ctx, {})
  expect(messages.slice(1)).toMatchObject([
    { answerId: input.answerId, author: { kind: 'agent', name: 'Ada' }, sources: input.sources },
  ])
})

it('is dropped once a person has taken over', async () => {
  const customer = await addCustomer(company.anonymous)
  const maria = await testMember(company, 'agent', 'Maria Lopez')
  const version = 1
  await sendReply(maria, { conversationId: customer.id, version, clientId: randomUUID(), body: 'I am here.' })
  expect(await postAgentMessage(company.system, answer(customer.id))).toEqual({ isPosted: false })
  expect(await handOver(company.system, { conversationId: customer.id, reason: 'agent_failed' })).toEqual({
    handedOver: false,
  })
  const { messages } = await getOwnConversation(customer.ctx, {})
  expect(messages.some((message) => message.author.kind === 'agent')).toBe(false)
})

it('never races a person: of an answer and a reply at once, no answer follows the reply', async () => {
  const maria = await testMember(company, 'agent', 'Maria Lopez')
  for (let round = 0; round < 10; round++) {
    const customer = await addCustomer(company.anonymous)
    const input = { conversationId: customer.id, version: 1, clientId: randomUUID(), body: 'I am here.' }
    await Promise.all([postAgentMessage(company.system, answer(customer.id)), sendReply(maria, input)])
    const kinds = (await getOwnConversation(customer.ctx, {})).messages.map((message) => message.author.kind)
    expect(kinds.lastIndexOf('agent')).toBeLessThan(kinds.indexOf('member'))
  }
})

it('gives the conversation to people once, and tells both sides', async () => {
  const customer = await addCustomer(company.anonymous)
  const input = { conversationId: customer.id, reason: 'not_in_knowledge' } as const
  const results = await Promise.all([handOver(company.system, input), handOver(company.system, input)])
  expect(results.filter((result) => result.handedOver)).toHaveLength(1)
  expect((await getOwnConversation(customer.ctx, {})).conversation.state).toBe('waiting')
  const maria = await testMember(company, 'agent', 'Maria Lopez')
  const { conversation } = await getConversation(maria, { conversationId: customer.id })
  expect(conversation).toMatchObject({ state: 'waiting', handoverReason: 'not_in_knowledge' })
})

it('is not open to members', async () => {
  const customer = await addCustomer(company.anonymous)
  const admin = await testMember(company, 'tenant_admin', 'Admin')
  await expect(postAgentMessage(admin, answer(customer.id))).rejects.toMatchObject({ code: 'forbidden' })
})

it('shows notes to staff and never to the customer', async () => {
  const customer = await addCustomer(company.anonymous)
  const maria = await testMember(company, 'agent', 'Maria Lopez')
  await addNote(maria, { conversationId: customer.id, clientId: randomUUID(), body: 'Careful: VIP' })
  const staff = await getConversation(maria, { conversationId: customer.id })
  expect(staff.messages.map((message) => message.body)).toContain('Careful: VIP')
  expect(JSON.stringify(await getOwnConversation(customer.ctx, {}))).not.toContain('VIP')
})
