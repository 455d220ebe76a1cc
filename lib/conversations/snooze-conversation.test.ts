import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { testMember, testTenant } from '@/lib/testing'
import { getConversation } from './get-conversation'
import { conversationReactions } from './jobs'
import { addCustomer } from './people.fixture'
import { receiveMessage } from './receive-message'
import { snoozeConversation } from './snooze-conversation'

let company: Awaited<ReturnType<typeof testTenant>>
let maria: Awaited<ReturnType<typeof testMember>>
beforeAll(async () => {
  company = await testTenant()
  maria = await testMember(company, 'agent', 'Maria Lopez')
})

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()

async function timersOf(conversationId: string) {
  const events = await company.system.db.outboxEvent.findMany({ where: { type: 'conversation.snooze_due' } })
  return events.filter((event) => (event.payload as { conversationId?: string }).conversationId === conversationId)
}

async function ring(timer: { payload: unknown } | undefined): Promise<void> {
  const wake = conversationReactions.find((candidate) => candidate.events.includes('conversation.snooze_due'))
  await wake?.handler(company.system, timer?.payload as never, new AbortController().signal)
}

const statusOf = async (conversationId: string) =>
  (await getConversation(maria, { conversationId })).conversation.status

it('comes back at its moment, on top and unread, however often the timer rings', async () => {
  const { id } = await addCustomer(company.anonymous)
  const until = inMinutes(60)
  await snoozeConversation(maria, { conversationId: id, version: 1, until })
  expect(await statusOf(id)).toBe('snoozed')
  const [timer] = await timersOf(id)
  expect(timer?.dueAt?.toISOString()).toBe(until)
  await ring(timer)
  await ring(timer)
  const { conversation, messages } = await getConversation(maria, { conversationId: id })
  expect(conversation.status).toBe('open')
  expect(messages.filter((message) => message.body === 'The snooze is over.')).toHaveLength(1)
  expect(conversation.lastMessageAt > (messages[0]?.createdAt ?? '')).toBe(true)
})

it('keeps to the later of two snoozes', async () => {
  const { id } = await addCustomer(company.anonymous)
  await snoozeConversation(maria, { conversationId: id, version: 1, until: inMinutes(10) })
  await snoozeConversation(maria, { conversationId: id, version: 2, until: inMinutes(90) })
  const timers = await timersOf(id)
  await ring(timers.find((timer) => timer.dueAt?.getTime() === Math.min(...timers.map((t) => t.dueAt?.getTime() ?? 0))))
  expect(await statusOf(id)).toBe('snoozed')
})

it("ends with the customer's next message", async () => {
  const customer = await addCustomer(company.anonymous)
  await snoozeConversation(maria, { conversationId: customer.id, version: 1, until: inMinutes(10) })
  await receiveMessage(customer.ctx, { clientId: randomUUID(), body: 'Any news?' })
  expect(await statusOf(customer.id)).toBe('open')
})

it.each([
  ['the past', -1],
  ['more than a year', 60 * 24 * 400],
])('refuses %s', async (_, minutes) => {
  const { id } = await addCustomer(company.anonymous)
  const input = { conversationId: id, version: 1, until: inMinutes(minutes) }
  await expect(snoozeConversation(maria, input)).rejects.toMatchObject({ code: 'invalid', issues: [{ path: 'until' }] })
})
