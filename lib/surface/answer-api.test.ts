import { beforeAll, describe, expect, it } from 'vitest'
import { grantsOfRole } from '@/lib/operations'
import { createMember, sealMemberToken, signIn } from '@/lib/team'
import { type TestTenant, testTenant } from '@/lib/testing'
import { badValues, type Field, fieldsOf, formsOf, type Input, sample, schemaOf, withWrong } from '@/lib/testing/input'
import { answerApi } from './answer-api'
import { allVerbs } from './verbs'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

const answer = (request: Request) => answerApi(request, { kind: 'tenant', slug: acme.tenant.slug })

let acme: TestTenant
let headers: Record<string, string>

async function tokenOf(company: TestTenant): Promise<string> {
  const email = 'admin@example.test'
  const password = 'correct horse battery'
  await createMember(company.system, { email, name: 'Admin', role: 'tenant_admin', password })
  const opened = await signIn(company.anonymous, { email, password })
  const member = { id: opened?.memberId ?? '', email, name: 'Admin', role: 'tenant_admin', subTenantId: null }
  const rest = { title: null, avatarFileId: null, locale: null, timeZone: null, needsOnboarding: false }
  const rights = { roleId: null, roleName: null, grants: grantsOfRole('tenant_admin') }
  const session = { id: opened?.sessionId ?? '', createdAt: new Date(), lastUsedAt: new Date() }
  return sealMemberToken(company.tenant, { ...session, member: { ...member, ...rights, ...rest } })
}

beforeAll(async () => {
  acme = await testTenant()
  headers = { authorization: `Bearer ${await tokenOf(acme)}` }
})

type Answer = { status: number; body: { code?: string; error?: string; issues?: { path: string }[] } }

async function ask(method: Method, path: string, body?: BodyInit, contentType = 'application/json'): Promise<Answer> {
  const given = { ...headers, ...(body === undefined ? {} : { 'content-type': contentType }) }
  const init = body === undefined ? { method, headers: given } : { method, headers: given, body }
  const response = await answer(new Request(`http://localhost/api/v1${path}`, init))
  const text = await response.text()
  return { status: response.status, body: text ? JSON.parse(text) : {} }
}

type Door = { name: string; method: Method; path: string; schema: ReturnType<typeof schemaOf> }

const doors = (): Door[] =>
  [...allVerbs()].flatMap(([name, { definition }]) => {
    if (!definition.route) return []
    const { method = 'POST', path = '' } = definition.route
    return [{ name, method: method as Method, path, schema: schemaOf(definition.input) }]
  })

const placeholders = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')

const encoded = (value: unknown): string => encodeURIComponent(String(value).toWellFormed())

/** An input on its way: what the path names goes there, the rest into the query or the body. */
function send({ method, path }: Door, input: Input): Promise<Answer> {
  const named = placeholders(path)
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => encoded(input[name]))
  const rest = Object.fromEntries(Object.entries(input).filter(([key]) => !named.includes(key)))
  if (method !== 'GET') return ask(method, address, JSON.stringify(rest))
  return ask(method, `${address}?${query(rest)}`)
}

const query = (input: Input): string =>
  Object.entries(input)
    .flatMap(([key, value]) => {
      if (typeof value !== 'object' || value === null) return [`${key}=${encoded(value)}`]
      return Object.entries(value).map(([inner, given]) => `${key}[${inner}]=${encoded(given)}`)
    })
    .join('&')

/** Whether an answer blames this field, or what it is part of, or a part of it. */
const blames = (answer: Answer, path: readonly string[]): boolean => {
  const field = path.join('.')
  return (answer.body.issues ?? []).some(
    (issue) => issue.path === field || field.startsWith(`${issue.path}.`) || issue.path.startsWith(`${field}.`),
  )
}

/**
 * What several verbs take in the same shape (a mail's content, the rules of a segment) is tried with everything at the first of
 * them; at the others each field inside of it is tried with one wrong value, another one each time.
 */
function onceForEachShape() {
  const met = new Map<string, string>()
  let turn = 0
  return ({ name }: Door, form: Door['schema'], field: Field) => {
    const all = badValues(field)
    const shape = JSON.stringify(form.properties?.[field.path[0] ?? ''])
    const first = met.get(shape) ?? name
    met.set(shape, first)
    if (first === name || field.path.length === 1) return all
    turn += 1
    return all.slice(turn % all.length).slice(0, 1)
  }
}

const TABLES = [
  'contact',
  'contactIdentity',
  'contactField',
  'contactConsent',
  'contactEvent',
  'conversation',
  'message',
  'agent',
  'aiSettings',
  'cannedReply',
  'segment',
  'segmentMember',
  'member',
  'email',
] as const
const MORE = [
  'helpArticle',
  'helpCategory',
  'knowledgeFolder',
  'knowledgeSource',
  'knowledgePage',
  'knowledgeFinding',
  'crawl',
  'emailTemplate',
  'file',
] as const
const LAST = ['auditLog', 'outboxEvent', 'usageCounter', 'memberToken'] as const

/** Who calls is seen now and then, whatever it asks for. */
const SEEN = ['lastSeenAt', 'updatedAt']

async function everything(): Promise<string> {
  const rows: unknown[] = [acme.tenant.branding]
  for (const table of [...TABLES, ...MORE, ...LAST]) {
    const found = await (acme.system.db[table] as { findMany(args: object): Promise<object[]> }).findMany({})
    // A call is a call, whatever it asks for.
    const kept = found.filter((row) => !('resource' in row && row.resource === 'api_calls'))
    const unseen = (row: object) => Object.fromEntries(Object.entries(row).filter(([name]) => !SEEN.includes(name)))
    rows.push(table, table === 'member' ? kept.map(unseen) : kept)
  }
  return JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value))
}

describe('bad input', () => {
  it('is refused with its field by every verb of the API, whatever it is, and nothing is written', async () => {
    const before = await everything()
    const wrong: string[] = []
    let asked = 0
    const valuesFor = onceForEachShape()
    for (const door of doors()) {
      for (const form of formsOf(door.schema)) {
        const right = sample(form) as Input
        for (const field of fieldsOf(form)) {
          for (const [what, value] of valuesFor(door, form, field)) {
            const isNamed = placeholders(door.path).includes(field.path[0] ?? '')
            const isInAddress = door.method === 'GET' || isNamed
            // Addresses are text: a number or null in them is a word, and what is no text does not get there.
            if (isInAddress && (typeof value === 'number' || value === null || /surrogate|900 kB/.test(what))) continue
            if (isNamed && typeof value === 'object') continue
            asked += 1
            const answer = await send(door, withWrong(right, field, value) as Input)
            if (answer.status !== 400 || answer.body.code !== 'INVALID' || !blames(answer, field.path)) {
              wrong.push(
                `${door.name} ${field.path.join('.')}: ${what} → ${answer.status} ${JSON.stringify(answer.body).slice(0, 200)}`,
              )
            }
          }
        }
      }
    }
    expect(wrong).toEqual([])
    expect(asked).toBeGreaterThan(1_500)
    expect(await everything()).toBe(before)
  }, 300_000)

  it('of an unknown key, wrong JSON or another kind of body is refused by every verb that takes one', async () => {
    const before = await everything()
    const wrong: string[] = []
    const form = new FormData()
    form.set('name', 'Name')
    for (const door of doors()) {
      const right = sample(door.schema) as Input
      const named = placeholders(door.path)
      const address = door.path.replace(/\{(\w+)\}/g, (_, name: string) => encoded(right[name]))
      const note = (what: string, answer: Answer) => {
        if (answer.status < 400 || answer.status >= 500)
          wrong.push(`${door.name}: ${what} → ${answer.status} ${JSON.stringify(answer.body).slice(0, 200)}`)
      }
      const unknown = await send(door, { ...right, 'no such key': 'x' })
      if (unknown.status !== 400) note('an unknown key', { ...unknown, status: 200 })
      note('a prototype', await send(door, JSON.parse(`{"__proto__": {"a": 1}, "constructor": 1}`)))
      if (door.method === 'GET') continue
      const body = JSON.stringify(Object.fromEntries(Object.entries(right).filter(([key]) => !named.includes(key))))
      for (const raw of ['{', 'null', '[]', '"x"', '7', new Uint8Array([0xff, 0xfe, 0])]) {
        note(`the body ${String(raw)}`, await ask(door.method, address, raw))
      }
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'application/octet-stream',
        'text/xml',
        '',
      ]) {
        note(`a body of type ${type}`, await ask(door.method, address, body, type))
      }
      const response = await answer(
        new Request(`http://localhost/api/v1${address}`, { method: door.method, headers, body: form }),
      )
      note('a form', { status: response.status, body: await response.json() })
      const large = await ask(door.method, address, JSON.stringify({ x: 'x'.repeat(1_100_000) }))
      if (large.status !== 413) note('1.1 MB', { ...large, status: 200 })
    }
    expect(wrong).toEqual([])
    expect(await everything()).toBe(before)
  }, 300_000)

  it('in an address is refused: broken escapes, traversals, unknown paths, endless ones', async () => {
    for (const path of [
      '/agents/%',
      '/agents/%ED%A0%80',
      '/agents/..%2f..%2fetc',
      '/agents/%00',
      '/nothing',
      '//',
      '/%2e%2e/x',
    ]) {
      const { status } = await ask('GET', path)
      expect([path, status >= 400 && status < 500]).toEqual([path, true])
    }
    expect((await ask('GET', `/agents/${'x'.repeat(100_000)}`)).status).toBe(400)
    expect((await ask('GET', `/conversations?${'a[b]=c&'.repeat(5_000)}`)).status).toBe(400)
    expect((await ask('GET', `/conversations?cursor=${encoded('{"not":""}')}`)).status).toBe(400)
  })
})
