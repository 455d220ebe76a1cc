// Listens on the wire: what the scoped client sends to PostgreSQL for tables of the tenant plane.
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { flushCalls } from '@/lib/billing'
import { listConversations } from '@/lib/conversations'
import { SHARED_TENANT_SCHEMA } from '@/lib/db'
import { isAppError } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { formsOf, type Input, sample, schemaOf } from '@/lib/testing/input'
import { allVerbs } from './verbs'

type Wire = {
  parse(message: { name?: string; text: string }): void
  bind(message: { statement?: string; values?: unknown[] }): void
  sync(): void
}
const { prototype: wire } = createRequire(import.meta.url)('pg').Connection as { prototype: Wire }
const original = { parse: wire.parse, bind: wire.bind, sync: wire.sync }

const CONTEXT = '__set_tenant_context'

/** A statement that reached the server, and the company whose context came with it in the same round trip. */
type Sent = { text: string; tenantId: string | null }
const sent: Sent[] = []

type Known = { texts: Map<string, string>; tenantId: string | null; bound: string[]; last: string }
const connections = new WeakMap<object, Known>()

function known(connection: object): Known {
  const state = connections.get(connection) ?? { texts: new Map(), tenantId: null, bound: [], last: '' }
  connections.set(connection, state)
  return state
}

beforeAll(() => {
  wire.parse = function parse(message) {
    const state = known(this)
    state.texts.set(message.name ?? '', message.text)
    return original.parse.call(this, message)
  }
  wire.bind = function bind(message) {
    const state = known(this)
    if (message.statement === CONTEXT) state.tenantId = String(message.values?.[0] ?? '')
    else state.bound.push(state.texts.get(message.statement ?? '') ?? '')
    return original.bind.call(this, message)
  }
  wire.sync = function sync() {
    const state = known(this)
    for (const text of state.bound) sent.push({ text, tenantId: state.tenantId })
    state.bound = []
    state.tenantId = null
    return original.sync.call(this)
  }
})
afterAll(() => Object.assign(wire, original))

const touchesTenantTable = ({ text }: Sent) =>
  text.includes(`"${SHARED_TENANT_SCHEMA}"`) || text.includes(`${SHARED_TENANT_SCHEMA}.`)

/** `tenant_id` compared with a parameter (with nothing, for the relations of no rows), or among the columns written. */
function isRouted(text: string): boolean {
  if (/^\s*INSERT/i.test(text)) return /INSERT INTO [^(]*\([^)]*"tenant_id"/i.test(text)
  const condition = text.slice(text.search(/\bWHERE\b/i))
  return (
    /\bWHERE\b/i.test(text) &&
    /"tenant_id"(?:\s*(?:=|IN)\s*\(?\s*(?:\$\d|NULL\))|,\s*"|\s*\)\s*(?:=|IN))/i.test(condition)
  )
}

let acme: TestTenant
let other: TestTenant

async function useEveryVerb(company: TestTenant): Promise<void> {
  const member = await testMember(company)
  for (const [, verb] of allVerbs()) {
    const ctx: TenantContext = verb.definition.access === 'system' ? company.system : member
    for (const form of formsOf(schemaOf(verb.definition.input))) {
      await verb(ctx, sample(form) as Input).catch((error: unknown) => {
        if (!isAppError(error) && !(error instanceof Error)) throw error
      })
    }
  }
}

describe('every statement over a tenant’s table', () => {
  beforeAll(async () => {
    acme = await testTenant()
    other = await testTenant()
    // What an earlier test of this process has still to write is not of these two.
    await flushCalls()
    sent.length = 0
    await useEveryVerb(acme)
    await useEveryVerb(other)
  }, 120_000)

  it('carries its company’s context in the same round trip', () => {
    const statements = sent.filter(touchesTenantTable)
    expect(statements.length).toBeGreaterThan(300)
    const companies = new Set<string>([acme.tenant.id, other.tenant.id])
    const bare = statements.filter(({ tenantId }) => tenantId === null || !companies.has(tenantId))
    expect(bare.map(({ text }) => text.slice(0, 200))).toEqual([])
    expect(new Set(statements.map(({ tenantId }) => tenantId)).size).toBe(2)
  })

  it('names the company itself, so that it can be routed', () => {
    const texts = new Set(sent.filter(touchesTenantTable).map(({ text }) => text))
    const direct = [...texts].filter(
      (text) =>
        !/\bFROM "?\w+"?\.(?:search_\w+|read_support_figures|\w+_audit|\w+_(?:audience|campaign|recipients|enrolments))\(/.test(
          text,
        ),
    )
    expect(direct.length).toBeGreaterThan(80)
    expect(direct.filter((text) => !isRouted(text))).toEqual([])
  })

  it('is the only one that a page of the inbox needs', async () => {
    const company = await testTenant()
    const member = await testMember(company)
    const before = sent.length
    await listConversations(member, { limit: 20 })
    expect(sent.slice(before).filter(({ tenantId }) => tenantId === company.tenant.id)).toHaveLength(1)
  })
})
