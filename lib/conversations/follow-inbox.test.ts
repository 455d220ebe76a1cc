import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { currentEventId, notifyLive } from '@/lib/events'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { addNote } from './add-note'
import { followInbox } from './follow-inbox'
import { markRead } from './mark-read'
import { addCustomer } from './people.fixture'
import { receiveMessage } from './receive-message'
import type { InboxEvents } from './schema'
import { showContactTyping } from './show-contact-typing'
import { takeConversation } from './take-conversation'

type Heard = { [Name in keyof InboxEvents]: { name: Name; data: InboxEvents[Name] } }[keyof InboxEvents]
type Member = Awaited<ReturnType<typeof testMember>>

let company: TestTenant
let maria: Member
const stops: (() => void)[] = []
beforeAll(async () => {
  company = await testTenant()
  maria = await testMember(company, 'agent', 'Maria Lopez')
})
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

async function follow(member: Member, since?: string) {
  const heard: Heard[] = []
  stops.push(await followInbox(member, { send: (name, data) => void heard.push({ name, data } as Heard) }, since))
  const until = async (find: (heard: Heard) => boolean): Promise<Heard> => {
    for (let waited = 0; waited < 5_000; waited += 5) {
      const found = heard.find(find)
      if (found) return found
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    throw new Error(`not heard; only ${heard.map((each) => each.name).join(', ')}`)
  }
  return { heard, until }
}

const says = (body: string) => (heard: Heard) => heard.name === 'message' && heard.data.message.body === body

describe('the live inbox', () => {
  it('shows the messages of 20 conversations at once', async () => {
    const live = await follow(maria)
    const customers = await Promise.all(Array.from({ length: 20 }, () => addCustomer(company.anonymous)))
    await Promise.all(
      customers.map(async (customer, index) => {
        await receiveMessage(customer.ctx, { clientId: randomUUID(), body: `from ${index}` })
        const heard = await live.until(says(`from ${index}`))
        expect(heard.name === 'message' && heard.data.conversation.id).toBe(customer.id)
      }),
    )
  })

  it('shows notes, and rows with the own read mark', async () => {
    const customer = await addCustomer(company.anonymous)
    const live = await follow(maria)
    await addNote(maria, { conversationId: customer.id, clientId: randomUUID(), body: 'VIP' })
    await live.until(says('VIP'))
    const messageId = customer.messages[0]?.id ?? ''
    const { readAt } = await markRead(maria, { conversationId: customer.id, messageId })
    const isMarked = (heard: Heard) => heard.name === 'conversation' && heard.data.conversation.readAt === readAt
    await live.until(isMarked)
  })

  it('tells who took a conversation', async () => {
    const john = await testMember(company, 'agent', 'John Smith')
    const customer = await addCustomer(company.anonymous)
    const live = await follow(maria)
    await takeConversation(john, { conversationId: customer.id, version: 1 })
    await live.until(
      (heard) => heard.name === 'conversation' && heard.data.conversation.assignee?.name === 'John Smith',
    )
  })

  it('passes on typing and growing answers without keeping them', async () => {
    const customer = await addCustomer(company.anonymous)
    const live = await follow(maria)
    await showContactTyping(customer.ctx, { typing: true })
    await live.until((heard) => heard.name === 'typing' && heard.data.conversationId === customer.id)
    const progress = { conversationId: customer.id, answerId: randomUUID(), text: 'We deli' }
    await notifyLive(company.system, 'answer.progress', progress)
    const answer = await live.until((heard) => heard.name === 'answer')
    expect(answer.data).toEqual(progress)
  })

  it('catches up after a break', async () => {
    const customer = await addCustomer(company.anonymous)
    const since = currentEventId()
    await receiveMessage(customer.ctx, { clientId: randomUUID(), body: 'while away' })
    const live = await follow(maria, since)
    await live.until(says('while away'))
  })

  it('hears nothing of another company', async () => {
    const other = await testTenant()
    const theirs = await addCustomer(other.anonymous)
    const ours = await addCustomer(company.anonymous)
    const live = await follow(maria)
    await receiveMessage(theirs.ctx, { clientId: randomUUID(), body: 'secret' })
    await showContactTyping(theirs.ctx, { typing: true })
    await receiveMessage(ours.ctx, { clientId: randomUUID(), body: 'ours' })
    await live.until(says('ours'))
    const seen = JSON.stringify(live.heard)
    expect(seen).not.toContain('secret')
    expect(seen).not.toContain(theirs.id)
  })
})
