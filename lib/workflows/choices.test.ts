import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { reachConnection, whatsappOf } from '@/lib/channels'
import { receiveFromChannel } from '@/lib/conversations'
import { deliveryReactions } from '@/lib/deliveries'
import { type PhoneMessage, startPhones } from '@/lib/message-intake/phone.fixture'
import type { TestTenant } from '@/lib/testing'
import { useFreshDatabase } from '@/lib/testing/postgres'
import { active, ask, say, worker } from './workflows.fixture'

beforeAll(useFreshDatabase)

let phones: Awaited<ReturnType<typeof startPhones>>
beforeAll(async () => {
  phones = await startPhones()
})
afterAll(() => phones.stop())

let acme: TestTenant
beforeEach(async () => {
  acme = await phones.company()
})

const never = new AbortController().signal
const choice = (id: string, options: string[]) =>
  ask(id, { text: 'Which one?', answer: 'choice', options, variable: 'one', keepAs: null })
const THANKS = say('thanks', 'You have chosen {{answer.one}}.')
let numbers = 0
const newNumber = () => {
  numbers += 1
  return `+4915180${String(numbers).padStart(5, '0')}`
}

/** Somebody with WhatsApp, whom the company's number is known to. */
async function customerOn(phone: string) {
  const { system } = acme
  const { untilQuiet } = worker(acme)
  const connection = await reachConnection(system, 'whatsapp', null)
  if (!connection) throw new Error('there is no sandbox')
  await whatsappOf(connection).check()
  const shown = async () => (await phones.messages(phone)).filter(({ direction }) => direction === 'out')
  /** What is written or tapped on the phone, and all that follows from it. */
  const after = async (act: Promise<unknown>): Promise<PhoneMessage> => {
    const written = () => system.db.message.count({ where: { authorKind: 'contact' } })
    const before = await written()
    await act
    await phones.settled(acme, async () => (await written()) > before)
    await untilQuiet()
    for (const { id: conversationId } of await system.db.conversation.findMany({ select: { id: true } })) {
      await deliveryReactions[0]?.handler(system, { conversationId }, never)
    }
    const [last] = await shown()
    if (!last) throw new Error('nothing came')
    return last
  }
  return {
    write: (text: string) => after(phones.write({ company: connection.numberRef, phone, text })),
    tap: (message: PhoneMessage, at: number) =>
      after(phones.answerWith(message.id, { choice: message.choices?.[at]?.id ?? 'none' })),
    said: async () => (await system.db.message.findMany({ where: { authorKind: 'contact' } })).map(({ body }) => body),
  }
}

describe('a question in WhatsApp', () => {
  it('shows up to three answers as buttons, and a tap goes on', async () => {
    await active(acme, [choice('size', ['Small', 'Medium', 'Large']), THANKS])
    const mia = await customerOn(newNumber())
    const asked = await mia.write('Hello')
    expect(asked).toMatchObject({
      text: 'Which one?',
      choices: [
        { kind: 'button_reply', title: 'Small' },
        { kind: 'button_reply', title: 'Medium' },
        { kind: 'button_reply', title: 'Large' },
      ],
    })
    expect((await mia.tap(asked, 1)).text).toBe('You have chosen Medium.')
  })

  it('shows more as a list, of which the whole words count', async () => {
    const long = 'The large one that comes with everything'
    await active(acme, [choice('size', ['Small', 'Medium', 'Large', long]), THANKS])
    const mia = await customerOn(newNumber())
    const asked = await mia.write('Hello')
    expect(asked.choices).toMatchObject([{}, {}, {}, { kind: 'list_reply', title: 'The large one that come…' }])
    expect((await mia.tap(asked, 3)).text).toBe(`You have chosen ${long}.`)
    expect(await mia.said()).toContain(long)
  })

  it('takes a number or words in place of a tap', async () => {
    await active(acme, [choice('size', ['Small', 'Large']), choice('colour', ['Red', 'Blue']), THANKS])
    const mia = await customerOn(newNumber())
    await mia.write('Hello')
    await mia.write('2')
    expect((await mia.write('blue, please')).text).toBe('Which one?')
    expect((await mia.write('blue')).text).toBe('You have chosen Blue.')
  })

  it('never takes a tap on an old question for an answer to the new one', async () => {
    await active(acme, [choice('size', ['Small', 'Large']), choice('colour', ['Red', 'Blue']), THANKS])
    const mia = await customerOn(newNumber())
    const size = await mia.write('Hello')
    const colour = await mia.tap(size, 0)
    expect((await mia.tap(size, 1)).text).toBe('Which one?')
    expect((await mia.tap(colour, 1)).text).toBe('You have chosen Blue.')
  })

  it('is asked in words where Meta has no form for it', async () => {
    const long = 'a'.repeat(59)
    const text = `${'Which one? '.repeat(100).trim()}`
    await active(acme, [ask('size', { text, answer: 'choice', options: ['Small', long], keepAs: null }), THANKS])
    const asked = await (await customerOn(newNumber())).write('Hello')
    expect(asked.choices).toBeUndefined()
    expect(asked.text).toBe(`${text}\n\n1. Small\n2. ${long}`)
  })
})

describe('a question in a text message', () => {
  it('is a numbered list', async () => {
    await active(acme, [choice('size', ['Small', 'Large']), THANKS])
    const { untilQuiet } = worker(acme)
    const from = newNumber()
    await receiveFromChannel(acme.system, {
      channel: 'sms',
      connectionRef: 'sandbox',
      from,
      providerId: 'SM1',
      body: 'Hello',
    })
    await untilQuiet()
    const asked = await acme.system.db.message.findFirst({ where: { authorKind: 'agent' } })
    expect(asked).toMatchObject({ body: 'Which one?\n\n1. Small\n2. Large', part: null })
  })
})
