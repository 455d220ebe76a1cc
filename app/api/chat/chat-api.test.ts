import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { requestHandover, sendReply } from '@/lib/conversations'
import { closeAllStreams } from '@/lib/events'
import { env, hmacHex } from '@/lib/kernel'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { GET as getConfig } from './config/route'
import { PATCH as patchContact } from './contact/route'
import { GET as getConversation } from './conversation/route'
import { POST as postConversation } from './conversations/route'
import { POST as postHandover } from './handover/route'
import { GET as getLive } from './live/route'
import { POST as postMessage } from './messages/route'
import { POST as postRead } from './read/route'
import { POST as postTyping } from './typing/route'

type Door = (request: Request) => Promise<Response>
type Ask = { company?: TestTenant; token?: string; body?: unknown; raw?: BodyInit; headers?: Record<string, string> }

let acme: TestTenant
beforeAll(async () => {
  acme = await testTenant({ name: 'Acme' })
})

/** A request as the middleware passes it on: with the host that it signed. */
function request({ company = acme, token, body, raw, headers }: Ask, signal?: AbortSignal): Request {
  const host = `tenant:${company.tenant.slug}`
  const given = new Headers({
    'x-app-host': host,
    'x-app-host-sig': hmacHex(env().AUTH_SECRET, `app-host:${host}`),
    'x-client-ip': randomUUID(),
    ...(token ? { authorization: `Bearer ${token}` } : {}),
    ...headers,
  })
  const content = raw ?? (body === undefined ? null : JSON.stringify(body))
  const method = content === null ? 'GET' : 'POST'
  return new Request('http://localhost/api/chat', {
    method,
    headers: given,
    body: content,
    ...(signal ? { signal } : {}),
  })
}

async function ask(door: Door, given: Ask) {
  const response = await door(request(given))
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : null }
}

const start = (company = acme, body = 'Do you deliver?') =>
  ask(postConversation, { company, body: { message: { clientId: randomUUID(), body } } })

describe('the chat of a company', () => {
  it('introduces itself', async () => {
    const { status, body } = await ask(getConfig, {})
    expect(status).toBe(200)
    expect(Object.keys(body).sort()).toEqual(
      ['companyName', 'agentName', 'agentAvatarUrl', 'greeting', 'suggestions', 'language', 'online']
        .concat('offlineNotice', 'logoUrl', 'iconUrl')
        .sort(),
    )
  })

  it('starts with 201, repeats with 200 and the same token', async () => {
    const body = { message: { clientId: randomUUID(), body: 'Hello' }, pageUrl: 'https://example.com/shop' }
    const first = await ask(postConversation, { body })
    const again = await ask(postConversation, { body })
    expect([first.status, again.status]).toEqual([201, 200])
    expect(again.body.token).toBe(first.body.token)
    expect(Object.keys(first.body).sort()).toEqual(['conversation', 'messages', 'token'])
    expect(first.headers.get('cache-control')).toBe('no-store')
  })

  it('goes on: message, typing, read mark, details, hand-over', async () => {
    const { token, messages } = (await start()).body
    const sent = await ask(postMessage, { token, body: { clientId: randomUUID(), body: 'To Austria?' } })
    expect([sent.status, sent.body.message.body]).toEqual([201, 'To Austria?'])
    expect((await ask(postTyping, { token, body: { typing: true } })).status).toBe(204)
    expect((await ask(postRead, { token, body: { messageId: messages[0].id } })).status).toBe(204)
    const details = await ask(patchContact, { token, body: { name: 'Eva', email: 'EVA@example.com' } })
    expect(details.body.conversation.contact).toEqual({ name: 'Eva', email: 'eva@example.com' })
    expect((await ask(postHandover, { token, body: {} })).body.conversation.state).toBe('waiting')
    const own = await ask(getConversation, { token })
    expect(own.body.messages.map((message: { author: { kind: string } }) => message.author.kind)).toEqual([
      'contact',
      'contact',
      'system',
    ])
    expect(own.body.lastEventId).toMatch(/^[0-9a-f-]{36}$/)
  })

  it("answers another company's token like one that was never given", async () => {
    const other = await testTenant()
    const { token } = (await start(other)).body
    const theirs = await ask(getConversation, { token })
    const unknown = await ask(getConversation, { token: `${randomUUID()}.${'a'.repeat(64)}` })
    expect(theirs.status).toBe(404)
    expect(theirs.body).toEqual(unknown.body)
    expect((await ask(getConversation, {})).status).toBe(401)
  })

  it('refuses what is not right with the field, and never breaks', async () => {
    const { token } = (await start()).body
    const message = (body: unknown) => ask(postMessage, { token, body })
    const clientId = randomUUID()
    for (const body of ['', 'a\0b', '\ud800', '\u202e', { not: '' }, ['x'], null, 7, 'x'.repeat(4_001)]) {
      const answer = await message({ clientId, body })
      expect([answer.status, answer.body.issues?.[0]?.path]).toEqual([400, 'body'])
    }
    expect((await message({ clientId: 'x', body: 'x' })).status).toBe(400)
    expect((await message({ clientId, body: 'x', state: 'human' })).status).toBe(400)
    for (const raw of ['', '{', 'null', '[]', '"x"', new Uint8Array([0xff, 0xfe, 0x00])]) {
      expect((await ask(postMessage, { token, raw })).status).toBe(400)
    }
  })

  it('reads no more than 64 kB, announced or not', async () => {
    const { token } = (await start()).body
    const large = JSON.stringify({ clientId: randomUUID(), body: 'x'.repeat(70_000) })
    expect((await ask(postMessage, { token, raw: large })).status).toBe(413)
    const lying = await ask(postMessage, { token, raw: large, headers: { 'content-length': '10' } })
    expect(lying.status).toBe(413)
  })

  it('slows down who floods a conversation', async () => {
    const { token } = (await start()).body
    const statuses = []
    for (let count = 0; count < 100; count++) {
      statuses.push((await ask(postHandover, { token, body: {} })).status)
    }
    expect(statuses[0]).toBe(200)
    expect(statuses.at(-1)).toBe(429)
  })

  it('is closed while the company is suspended', async () => {
    const suspended = await testTenant({ status: 'suspended' })
    expect((await start(suspended)).status).toBe(403)
  })
})

type Heard = { event: string; data: Record<string, unknown>; id: string | null }

/** Listens to a stream until something was heard. */
function listen(response: Response) {
  const heard: Heard[] = []
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  const reading = (async () => {
    let rest = ''
    for (;;) {
      const part = await reader?.read()
      if (!part || part.done) return
      rest += part.value
      const blocks = rest.split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) {
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? null
        const event = field('event')
        if (event) heard.push({ event, data: JSON.parse(field('data') ?? '{}'), id: field('id') })
      }
    }
  })()
  const until = async (find: (heard: Heard) => boolean) => {
    for (let waited = 0; waited < 5_000; waited += 10) {
      const found = heard.find(find)
      if (found) return found
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    throw new Error(`not heard; only ${heard.map((each) => each.event).join(', ')}`)
  }
  return { heard, until, reading }
}

const bodyOf = (heard: Heard) => (heard.data.message as { body?: string } | undefined)?.body

describe('the live stream of a customer', () => {
  it('carries replies and state, and no word that is for staff', async () => {
    const { token, conversation } = (await start()).body
    const stop = new AbortController()
    const live = listen(await getLive(request({ token }, stop.signal)))
    const maria = await testMember(acme, 'agent', 'Maria Lopez')
    const input = { conversationId: conversation.id, version: 1, clientId: randomUUID(), body: 'Yes, we do.' }
    await sendReply(maria, input)
    const reply = await live.until((each) => bodyOf(each) === 'Yes, we do.')
    expect(reply.data.message).toMatchObject({ clientId: null, author: { kind: 'member', name: 'Maria Lopez' } })
    const changed = await live.until((each) => each.event === 'conversation')
    expect(changed.data.conversation).toMatchObject({ state: 'human', assignee: { name: 'Maria Lopez' } })
    stop.abort()
    await live.reading
  })

  it('goes on where it was left, and hears nothing of other conversations', async () => {
    const { token } = (await start()).body
    const other = (await start()).body
    const { lastEventId } = (await ask(getConversation, { token })).body
    await ask(postMessage, { token, body: { clientId: randomUUID(), body: 'while away' } })
    await ask(postMessage, { token: other.token, body: { clientId: randomUUID(), body: 'not yours' } })
    const stop = new AbortController()
    const live = listen(await getLive(request({ token, headers: { 'last-event-id': lastEventId } }, stop.signal)))
    await live.until((each) => bodyOf(each) === 'while away')
    expect(JSON.stringify(live.heard)).not.toContain('not yours')
    stop.abort()
    await live.reading
  })

  it('ends when the server shuts down', async () => {
    const { token, conversation } = (await start()).body
    const live = listen(await getLive(request({ token })))
    const actor = { kind: 'contact', id: null, label: '', conversationId: conversation.id } as const
    await requestHandover(acme.as(actor), {})
    await live.until((each) => each.event === 'conversation')
    closeAllStreams()
    await live.reading
  })
})
