import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { testMember, testTenant } from '@/lib/testing'
import { closeConversation } from './close-conversation'
import { getOwnConversation } from './get-own-conversation'
import { addCustomer } from './people.fixture'
import { receiveMessage } from './receive-message'
import { requestHandover } from './request-handover'
import { sendReply } from './send-reply'

let company: Awaited<ReturnType<typeof testTenant>>
beforeAll(async () => {
  company = await testTenant()
})

it('keeps twenty messages sent at once, each once, in one order for everybody', async () => {
  const customer = await addCustomer(company.anonymous, 'start')
  const inputs = Array.from({ length: 20 }, (_, index) => ({ clientId: randomUUID(), body: `message ${index}` }))
  const sent = await Promise.all([...inputs, ...inputs].map((input) => receiveMessage(customer.ctx, input)))
  expect(new Set(sent.map((message) => message.id)).size).toBe(20)
  const { messages } = await getOwnConversation(customer.ctx, {})
  expect(messages).toHaveLength(21)
  expect(messages.map((message) => message.createdAt)).toEqual(messages.map((message) => message.createdAt).sort())
  const row = await company.system.db.conversation.findFirst({ where: { id: customer.id } })
  expect(row?.lastMessageId).toBe(messages.at(-1)?.id)
  expect(row?.lastMessagePreview).toBe(messages.at(-1)?.body)
})

it('announces a repeated message once', async () => {
  const customer = await addCustomer(company.anonymous)
  const input = { clientId: randomUUID(), body: 'once' }
  const message = await receiveMessage(customer.ctx, input)
  await receiveMessage(customer.ctx, input)
  const events = await company.system.db.outboxEvent.findMany({ where: { type: 'message.received' } })
  const ofThis = events.filter((event) => (event.payload as { messageId?: string }).messageId === message.id)
  expect(ofThis).toHaveLength(1)
})

it('brings a closed conversation back to the person who had it', async () => {
  const customer = await addCustomer(company.anonymous)
  const maria = await testMember(company, 'agent', 'Maria Lopez')
  await sendReply(maria, { conversationId: customer.id, version: 1, clientId: randomUUID(), body: 'Hello!' })
  await closeConversation(maria, { conversationId: customer.id, version: 2 })
  expect((await getOwnConversation(customer.ctx, {})).conversation.status).toBe('closed')
  await receiveMessage(customer.ctx, { clientId: randomUUID(), body: 'One more thing' })
  const { conversation } = await getOwnConversation(customer.ctx, {})
  expect(conversation).toMatchObject({ status: 'open', state: 'human', assignee: { name: 'Maria Lopez' } })
})

it('lets the customer ask for a person once, and says so', async () => {
  const customer = await addCustomer(company.anonymous)
  expect(await requestHandover(customer.ctx, {})).toMatchObject({ state: 'waiting' })
  expect(await requestHandover(customer.ctx, {})).toMatchObject({ state: 'waiting' })
  const { messages } = await getOwnConversation(customer.ctx, {})
  expect(messages.filter((message) => message.author.kind === 'system')).toHaveLength(1)
})

it('does nothing for whoever holds no token', async () => {
  const input = { clientId: randomUUID(), body: 'hi' }
  await expect(receiveMessage(company.anonymous, input)).rejects.toMatchObject({ code: 'unauthenticated' })
})
