import { beforeAll, describe, expect, it } from 'vitest'
import { createApiKey } from '@/lib/api-keys'
import { newId } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { answerApi } from './answer-api'
import { answerOnce } from './answer-once'
import { answerVerb } from './verb-router'

let acme: TestTenant
let admin: TenantContext
let secret: string

beforeAll(async () => {
  acme = await testTenant()
  admin = await testMember(acme)
  secret = await keyFor(['contacts:read', 'contacts:write', 'canned_replies:read', 'canned_replies:write'])
})

const keyFor = async (scopes: string[]) =>
  (await createApiKey(admin, { name: 'Key', scopes: scopes as 'contacts:read'[] })).secret

type Sent = { key?: string; credential?: string; path?: string; body?: object }

async function post({ key, credential = secret, path = '/canned-replies', body = reply() }: Sent = {}) {
  const headers = new Headers({ authorization: `Bearer ${credential}`, 'content-type': 'application/json' })
  if (key !== undefined) headers.set('idempotency-key', key)
  const request = new Request(`http://localhost/api/v1${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  const response = await answerApi(request, { kind: 'tenant', slug: acme.tenant.slug })
  const text = await response.text()
  const isReplayed = response.headers.get('idempotent-replayed') === 'true'
  return { status: response.status, isReplayed, body: text ? JSON.parse(text) : null, headers: response.headers }
}

const reply = () => ({ shortcut: `r${newId().slice(-10)}`, title: 'Hello', body: 'Hello there' })
const replies = () => acme.system.db.cannedReply.count()
const calls = () => acme.system.db.idempotentCall

describe('the same Idempotency-Key', () => {
  it('with the same parameters gets the first answer; what it asked for is done once', async () => {
    const [key, body, before] = [newId(), reply(), await replies()]
    const first = await post({ key, body })
    const again = await post({ key, body })
    expect([first.status, first.isReplayed, again.status, again.isReplayed]).toEqual([201, false, 201, true])
    expect(again.body).toEqual(first.body)
    expect(await replies()).toBe(before + 1)
  })

  it('with other parameters or at another address is a conflict', async () => {
    const [key, body] = [newId(), reply()]
    await post({ key, body })
    for (const other of [{ body: { ...body, title: 'Other' } }, { body, path: '/segments' }]) {
      expect(await post({ key, ...other })).toMatchObject({
        status: 409,
        isReplayed: false,
        body: { code: 'CONFLICT' },
      })
    }
  })

  it('from another credential is another one', async () => {
    const [key, body] = [newId(), reply()]
    await post({ key, body })
    const other = await keyFor(['canned_replies:write'])
    expect(await post({ key, body: reply(), credential: other })).toMatchObject({ status: 201, isReplayed: false })
  })

  it('sent twenty times at once does the work once', async () => {
    const [key, body, before] = [newId(), reply(), await replies()]
    const answers = await Promise.all(Array.from({ length: 20 }, () => post({ key, body })))
    const fresh = answers.filter(({ status, isReplayed }) => status === 201 && !isReplayed)
    expect(fresh.length).toBe(1)
    for (const { status, isReplayed } of answers) expect(isReplayed ? 201 : status).toBeOneOf([201, 409])
    expect(await replies()).toBe(before + 1)
  })

  it('repeats a refusal of the input, but hears rights and plans anew', async () => {
    const key = newId()
    const bad = { key, body: { ...reply(), title: '' } }
    expect([(await post(bad)).isReplayed, (await post(bad)).isReplayed]).toEqual([false, true])
    const [viewer, other] = [await keyFor(['canned_replies:read']), newId()]
    const forbidden = { key: other, credential: viewer, body: reply() }
    expect([(await post(forbidden)).status, (await post(forbidden)).isReplayed]).toEqual([403, false])
  })

  it('is kept sealed, a day long, without what is shown once', async () => {
    const key = newId()
    const body = { ...reply(), body: 'a sentence that nobody else reads' }
    await post({ key, body })
    const rows = JSON.stringify(await calls().findMany({}))
    expect([rows.includes('nobody else reads'), rows.includes(key)]).toEqual([false, false])
    const lapsed = { expiresAt: new Date(Date.now() - 1_000) }
    await calls().updateMany({ where: {}, data: lapsed })
    expect(await post({ key, body: reply() })).toMatchObject({ status: 201, isReplayed: false })
    const member = { ...admin, atCommit: undefined } as TenantContext
    const asked = () =>
      new Request('http://localhost/api/v1/api-keys', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': 'shown-once' },
        body: JSON.stringify({ name: 'Shown once', scopes: ['contacts:read'] }),
      })
    const ask = async () => {
      const answer = async (request: Request, ctx: TenantContext) =>
        (await answerVerb(request, ctx)) ?? new Response(null, { status: 404 })
      return (await answerOnce(asked(), member, answer)).json()
    }
    const [first, again] = [await ask(), await ask()]
    expect([first.secret.startsWith('key_'), again.id, again.secret]).toEqual([true, first.id, null])
  })

  it('that is none is refused', async () => {
    for (const key of ['', 'x'.repeat(256), 'two words']) {
      expect((await post({ key })).status).toBe(400)
    }
  })
})

describe('a process that is killed', () => {
  const asked = (body: object, key: string) =>
    new Request('http://localhost/api/v1/canned-replies', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    })
  const verb = async (request: Request, ctx: TenantContext) =>
    (await answerVerb(request, ctx)) ?? new Response(null, { status: 404 })
  const never = () => new Promise<Response>(() => undefined)

  it('before the work was done leaves it to whoever calls again, after its lease', async () => {
    const [body, key] = [reply(), newId()]
    void answerOnce(asked(body, key), admin, never)
    await expect.poll(() => calls().count({ where: { answeredAt: null } })).toBe(1)
    await expect(answerOnce(asked(body, key), admin, verb)).rejects.toMatchObject({
      code: 'conflict',
      retryAfterSeconds: 1,
    })
    await calls().updateMany({ where: { answeredAt: null }, data: { leaseUntil: new Date(Date.now() - 1_000) } })
    expect((await answerOnce(asked(body, key), admin, verb)).status).toBe(201)
  })

  it('after the work was done and before the answer was sent has kept the answer with the work', async () => {
    const [body, key, before] = [reply(), newId(), await replies()]
    let isDone = false
    const lost = async (request: Request, ctx: TenantContext) => {
      await verb(request, ctx)
      isDone = true
      return never()
    }
    void answerOnce(asked(body, key), admin, lost)
    await expect.poll(() => isDone).toBe(true)
    const again = await answerOnce(asked(body, key), admin, verb)
    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([201, 'true'])
    expect(await again.json()).toMatchObject({ shortcut: body.shortcut })
    expect(await replies()).toBe(before + 1)
  })

  it('or only slow does not do it a second time when another has taken it over', async () => {
    const [body, key, before] = [reply(), newId(), await replies()]
    let goOn: () => void = () => undefined
    const gate = new Promise<void>((resolve) => {
      goOn = resolve
    })
    const slow = answerOnce(asked(body, key), admin, async (request, ctx) => {
      await gate
      return verb(request, ctx)
    })
    await expect.poll(() => calls().count({ where: { answeredAt: null } })).toBe(1)
    await calls().updateMany({ where: { answeredAt: null }, data: { leaseUntil: new Date(Date.now() - 1_000) } })
    expect((await answerOnce(asked(body, key), admin, verb)).status).toBe(201)
    goOn()
    expect((await slow).status).toBe(409)
    expect(await replies()).toBe(before + 1)
  })
})
