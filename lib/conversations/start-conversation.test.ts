import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { testTenant } from '@/lib/testing'
import { getOwnConversation } from './get-own-conversation'
import { identifyContact } from './identify-contact'
import { addCustomer } from './people.fixture'
import { startConversation } from './start-conversation'

let company: Awaited<ReturnType<typeof testTenant>>
beforeAll(async () => {
  company = await testTenant()
})

const first = (body = 'Hello') => ({ message: { clientId: randomUUID(), body } })

describe('starting a conversation', () => {
  it('gives a token that opens the thread', async () => {
    const customer = await addCustomer(company.anonymous, 'Do you ship to Austria?', { name: 'Eva' })
    const own = await getOwnConversation(customer.ctx, {})
    expect(own.messages.map((message) => message.body)).toEqual(['Do you ship to Austria?'])
    expect(own.conversation).toMatchObject({ state: 'bot', status: 'open', contact: { name: 'Eva', email: null } })
  })

  it('keeps no token, only a hash', async () => {
    const { token, id } = await addCustomer(company.anonymous)
    const row = await company.system.db.conversation.findFirst({ where: { id } })
    expect(JSON.stringify(row)).not.toContain(token.split('.')[1])
  })

  it('is the same conversation when the request comes again, also at the same moment', async () => {
    const input = first()
    const all = await Promise.all(Array.from({ length: 6 }, () => startConversation(company.anonymous, input)))
    const again = await startConversation(company.anonymous, input)
    expect(new Set([...all, again].map((started) => started.token)).size).toBe(1)
    expect(all.filter((started) => started.isNew)).toHaveLength(1)
    const rows = await company.system.db.conversation.findMany({ where: { startClientId: input.message.clientId } })
    expect(rows).toHaveLength(1)
    expect(await company.system.db.message.count({ where: { conversationId: rows[0]?.id ?? '' } })).toBe(1)
  })

  it('does not hand out the token an hour later', async () => {
    const input = first()
    const { conversation } = await startConversation(company.anonymous, input)
    await company.system.db.conversation.update({
      where: company.system.key(conversation.id),
      data: { createdAt: new Date(Date.now() - 2 * 3_600_000) },
    })
    await expect(startConversation(company.anonymous, input)).rejects.toMatchObject({ code: 'conflict' })
  })

  it.each([
    ['empty', ''],
    ['only spaces', ' \n '],
    ['too long', 'x'.repeat(4_001)],
    ['NUL', 'a\0b'],
    ['a lone surrogate', 'a\ud800b'],
    ['a bidi override', 'a\u202eb'],
  ])('refuses a body that is %s', async (_, body) => {
    await expect(startConversation(company.anonymous, first(body))).rejects.toMatchObject({ code: 'invalid' })
  })

  it('refuses unknown keys and objects where text belongs', async () => {
    const unknownKey = { ...first(), state: 'human' }
    await expect(startConversation(company.anonymous, unknownKey)).rejects.toMatchObject({ code: 'invalid' })
    const operator = { message: { clientId: randomUUID(), body: { not: '' } } } as never
    await expect(startConversation(company.anonymous, operator)).rejects.toMatchObject({ code: 'invalid' })
  })

  it('takes a message of 4,000 characters', async () => {
    const { messages } = await startConversation(company.anonymous, first('x'.repeat(4_000)))
    expect(messages[0]?.body).toHaveLength(4_000)
  })
})

describe('a token', () => {
  it('is worth nothing at another company', async () => {
    const other = await testTenant()
    const { token } = await addCustomer(company.anonymous)
    await expect(identifyContact(other.anonymous, { token })).rejects.toMatchObject({ code: 'not_found' })
  })

  it.each(['', 'x', 'a.b', `${randomUUID()}.${'0'.repeat(64)}`])(
    'that was never given reads the same: %j',
    async (token) => {
      await expect(identifyContact(company.anonymous, { token })).rejects.toMatchObject({
        code: 'not_found',
        message: 'Conversation not found',
      })
    },
  )
})
