import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { addConnection, reachConnection, removeConnection, testConnection, updateConnection } from '@/lib/channels'
import { forgetEnvironment } from '@/lib/kernel'
import { signatureOf } from '@/lib/providers/whatsapp'
import { type TestTenant, testTenant } from '@/lib/testing'
import { useFreshDatabase } from '@/lib/testing/postgres'
import { takeSharedWhatsapp, verifySharedWhatsapp } from '.'
import { startPhones } from './phone.fixture'

beforeAll(useFreshDatabase)

const SECRET = 'the-secret-of-the-app'

let phones: Awaited<ReturnType<typeof startPhones>>
let mine: TestTenant
let other: TestTenant
beforeAll(async () => {
  phones = await startPhones()
})
afterAll(() => phones.stop())
beforeEach(async () => {
  mine = await phones.company()
  other = await testTenant()
  vi.stubEnv('WHATSAPP_API_URL', `http://127.0.0.1:${phones.port}`)
  vi.stubEnv('WHATSAPP_APP_SECRET', SECRET)
  vi.stubEnv('WHATSAPP_VERIFY_TOKEN', 'the-token-of-the-app')
  forgetEnvironment()
})
afterEach(() => {
  vi.unstubAllEnvs()
  forgetEnvironment()
})

let numbers = 0
/** Numbers of business accounts that nobody has had before. */
function place(): { accountRef: string; numberRef: string } {
  numbers += 1
  const start = 300_000 + numbers
  return { accountRef: `${start}111111`, numberRef: `${start}222222` }
}

let connected = 0
async function connect(company: TestTenant, at: ReturnType<typeof place>, token = `key-${company.system.tenantId}`) {
  connected += 1
  const address = `+4930${100_000 + connected}`
  const fields = { kind: 'whatsapp', name: 'Main', address, ...at, token } as const
  return (await addConnection(company.system, fields)).id
}
const test = (company: TestTenant, connectionId: string) =>
  testConnection(company.system, { kind: 'whatsapp', connectionId })

const post = (value: object, secret = SECRET, signature?: null) => {
  const body = Buffer.from(JSON.stringify(value))
  return takeSharedWhatsapp({ signature: signature === null ? null : signatureOf(secret, body), body })
}
const text = ({ accountRef, numberRef }: ReturnType<typeof place>, id: string) => ({
  id: accountRef,
  changes: [
    {
      field: 'messages',
      value: {
        metadata: { phone_number_id: numberRef },
        messages: [{ id, from: '4915112345678', timestamp: '1780000000', type: 'text', text: { body: 'Hello' } }],
      },
    },
  ],
})
const template = ({ accountRef }: ReturnType<typeof place>) => ({
  id: accountRef,
  changes: [{ field: 'message_template_status_update', value: { event: 'APPROVED' } }],
})
const told = async (company: TestTenant) =>
  (await company.system.db.messageEvent.findMany({ orderBy: { id: 'asc' } })).map(
    ({ data }) => (data as { kind: string }).kind,
  )

describe('the one address of an installation', () => {
  it('is proven and signed with the keys of the operator’s app', async () => {
    const asked = { mode: 'subscribe', token: 'the-token-of-the-app', challenge: '42' }
    expect(verifySharedWhatsapp(asked)).toBe('42')
    expect(() => verifySharedWhatsapp({ ...asked, token: 'guessed' })).toThrow(expect.objectContaining({ status: 403 }))
    await expect(post({ entry: [] }, 'guessed')).rejects.toMatchObject({ status: 403 })
    await expect(post({ entry: [] }, SECRET, null)).rejects.toMatchObject({ status: 401 })
    vi.stubEnv('WHATSAPP_APP_SECRET', '')
    vi.stubEnv('WHATSAPP_VERIFY_TOKEN', '')
    forgetEnvironment()
    await expect(post({ entry: [] })).rejects.toMatchObject({ status: 404 })
    expect(() => verifySharedWhatsapp(asked)).toThrow(expect.objectContaining({ status: 404 }))
  })

  it('leads each thing to whose number it is of, and nothing to anybody who has not shown that it is theirs', async () => {
    const [a, b] = [place(), place()]
    const [first, second] = [await connect(mine, a), await connect(other, b)]
    const both = { entry: [text(a, 'wamid.a'), text(b, 'wamid.b'), template(a), text(place(), 'wamid.nobody')] }
    expect(await post(both)).toEqual({ stored: 0 })
    for (const [company, id] of [
      [mine, first],
      [other, second],
    ] as const)
      expect(await test(company, id)).toMatchObject({ isGood: true })
    expect(await post(both)).toEqual({ stored: 3 })
    expect(await post(both)).toEqual({ stored: 0 })
    expect([(await told(mine)).sort(), await told(other)]).toEqual([['news', 'text'], ['text']])
    expect((await reachConnection(mine.system, 'whatsapp', first))?.heardAt).toBeInstanceOf(Date)
  })

  it('lets nobody take a number that another company holds, nor hear its account by naming it', async () => {
    const a = place()
    const held = await connect(mine, a)
    expect(await test(mine, held)).toMatchObject({ isGood: true })
    const thief = await connect(other, a)
    expect(await test(other, thief)).toMatchObject({ isGood: false })
    // A number of one's own, under the account of somebody else.
    const own = await connect(other, { ...place(), accountRef: a.accountRef })
    expect(await test(other, own)).toMatchObject({ isGood: false, message: expect.stringContaining('does not belong') })
    await post({ entry: [text(a, 'wamid.a'), template(a)] })
    expect([(await told(mine)).sort(), await told(other)]).toEqual([['news', 'text'], []])
    // Once it is given up it is free, and so is one that became another.
    await updateConnection(mine.system, { connectionId: held, ...place(), token: 'another-key' })
    expect(await test(other, thief)).toMatchObject({ isGood: true })
    await removeConnection(other.system, { connectionId: thief })
    await post({ entry: [text(a, 'wamid.late')] })
    expect(await told(other)).toEqual([])
  })

  it('is not for a server that a company has named itself: what that says proves nothing', async () => {
    const a = place()
    const fields = { kind: 'whatsapp', name: 'x', address: '+4930123456', ...a, token: 'some-key' } as const
    const { id } = await addConnection(other.system, { ...fields, baseUrl: 'https://else.example' })
    await test(other, id)
    await post({ entry: [text(a, 'wamid.a')] })
    expect(await told(other)).toEqual([])
  })
})
