import { beforeAll, describe, expect, it } from 'vitest'
import { createApiKey } from '@/lib/api-keys'
import { platformDb } from '@/lib/db'
import { newId } from '@/lib/kernel'
import { NO_REQUEST, type PlatformContext } from '@/lib/operations'
import { createStaffKey, revokeStaffKey } from '@/lib/staff-keys'
import { testMember, testTenant } from '@/lib/testing'
import { answerApi } from './answer-api'
import { consoleVerbs } from './console-verbs'

type Answer = { status: number; body: Record<string, unknown> & { code?: string } }

async function staff(role: string): Promise<PlatformContext> {
  const id = newId()
  await platformDb().staff.create({
    data: { id, emailNormalized: `${id}@operator.test`, name: 'Test operator', passwordHash: '', role },
  })
  return { actor: { kind: 'staff', id, label: 'Test operator', role, sessionId: newId() }, request: NO_REQUEST }
}

async function ask(key: string | null, method: string, path: string, body?: unknown): Promise<Answer> {
  const request = new Request(`http://console.localhost${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const response = await answerApi(request, { kind: 'console' })
  return { status: response.status, body: (await response.json()) as Answer['body'] }
}

let admin: PlatformContext
let key: string
beforeAll(async () => {
  admin = await staff('super_admin')
  key = (await createStaffKey(admin, { name: 'Provisioning' })).secret
})

const company = (slug: string) => ({ name: 'A company', slug, planId: 'starter', admin: { email: 'a@company.test' } })

describe('the console’s API', () => {
  it('makes a company, once, and says how far it is', async () => {
    const slug = `by-api-${Date.now()}`
    const made = await ask(key, 'POST', '/api/v1/companies', company(slug))
    expect([made.status, made.body.slug]).toEqual([202, slug])
    const run = await ask(key, 'GET', `/api/v1/provisioning-runs/${made.body.runId}`)
    expect([run.status, run.body.status]).toEqual([200, 'running'])
    expect((await ask(key, 'POST', '/api/v1/companies', company(slug))).status).toBe(409)
    const found = await ask(key, 'GET', `/api/v1/companies?search=${slug}&limit=5`)
    expect((found.body.items as { slug: string }[]).map((each) => each.slug)).toEqual([slug])
    const audit = await platformDb().platformAudit.findFirst({ where: { resourceId: String(made.body.tenantId) } })
    expect(audit?.actorLabel).toBe('Test operator (Provisioning)')
  })

  it('changes plan, status, features and limits', async () => {
    const { tenant } = await testTenant()
    const at = `/api/v1/companies/${tenant.id}`
    expect((await ask(key, 'PUT', `${at}/plan`, { planId: 'enterprise' })).status).toBe(200)
    const off = { enabled: false, reason: 'Not paid for', endsAt: null }
    expect((await ask(key, 'PUT', `${at}/features/api_access`, off)).body).toMatchObject({ enabled: false })
    const limit = { limit: 3, reason: 'Agreed', endsAt: null }
    expect((await ask(key, 'PUT', `${at}/limits/agents`, limit)).body).toMatchObject({ limit: 3 })
    const suspended = await ask(key, 'POST', `${at}/status`, { transition: 'suspend', reason: 'Not paid' })
    expect(suspended.body).toMatchObject({ status: 'suspended' })
    expect((await ask(key, 'GET', at)).body).toMatchObject({ planId: 'enterprise', status: 'suspended' })
  })

  it('refuses what is no key of the console, and tells why it refuses the rest', async () => {
    const acme = await testTenant()
    const theirs = await createApiKey(await testMember(acme), { name: 'Shop', scopes: ['contacts:read'] })
    for (const wrong of [null, 'staff_', `${key}x`, key.slice(0, -1), theirs.secret]) {
      expect([wrong, (await ask(wrong, 'GET', '/api/v1/companies')).status]).toEqual([wrong, 401])
    }
    const bearer = { authorization: `Bearer ${key}` }
    const elsewhere = new Request('http://acme.localhost/api/v1/contacts', { headers: bearer })
    expect((await answerApi(elsewhere, { kind: 'tenant', slug: acme.tenant.slug })).status).toBe(401)
    const bad: [string, unknown, number][] = [
      ['/api/v1/companies', '{', 400],
      ['/api/v1/companies', [], 400],
      ['/api/v1/companies', { ...company('x'), slug: 'UPPER case' }, 400],
      ['/api/v1/companies', { ...company('other'), planId: 'none' }, 400],
      ['/api/v1/companies', { ...company('other'), owner: 'me' }, 400],
      ['/api/v1/planets', {}, 404],
      [`/api/v1/companies/${newId()}/status`, { transition: 'suspend', reason: 'None' }, 404],
      ['/api/v1/companies/1/status', { transition: 'suspend', reason: 'None' }, 400],
    ]
    for (const [path, body, status] of bad) {
      const answer = await ask(key, 'POST', path, body)
      expect([path, body, answer.status]).toEqual([path, body, status])
      expect(answer.body).toMatchObject({
        success: false,
        status,
        type: expect.stringContaining('/api/v1/openapi.json'),
      })
    }
  })

  it('lets a key do no more than its owner may at that moment, and a read-only one look alone', async () => {
    const reader = (await createStaffKey(admin, { name: 'Reports', isReadOnly: true })).secret
    expect((await ask(reader, 'GET', '/api/v1/plans')).status).toBe(200)
    expect((await ask(reader, 'POST', '/api/v1/companies', company('never'))).body.code).toBe('FORBIDDEN')
    const support = (await createStaffKey(await staff('support'), { name: 'Mine' })).secret
    expect((await ask(support, 'GET', '/api/v1/companies')).status).toBe(200)
    expect((await ask(support, 'POST', '/api/v1/companies', company('never'))).status).toBe(403)
  })

  it('ends with the key and with its owner', async () => {
    const owner = await staff('super_admin')
    const [first, second] = [await createStaffKey(owner, { name: 'One' }), await createStaffKey(owner, { name: 'Two' })]
    expect((await ask(first.secret, 'GET', '/api/v1/plans')).status).toBe(200)
    await expect(revokeStaffKey(admin, { keyId: first.id })).rejects.toMatchObject({ code: 'not_found' })
    await revokeStaffKey(owner, { keyId: first.id })
    expect((await ask(first.secret, 'GET', '/api/v1/plans')).status).toBe(401)
    await platformDb().staff.update({ where: { id: String(owner.actor.id) }, data: { status: 'disabled' } })
    expect((await ask(second.secret, 'GET', '/api/v1/plans')).status).toBe(401)
    const brief = await createStaffKey(admin, { name: 'Brief', days: 1 })
    await platformDb().staffKey.update({ where: { id: brief.id }, data: { expiresAt: new Date(Date.now() - 1) } })
    expect((await ask(brief.secret, 'GET', '/api/v1/plans')).status).toBe(401)
  })

  it('describes every operation with an example', async () => {
    const { body } = await ask(null, 'GET', '/api/v1/openapi.json')
    const operations = Object.values(body.paths as object).flatMap((methods) => Object.values(methods as object))
    const routed = [...consoleVerbs().values()].filter(({ definition }) => definition.route)
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(
      routed.map(({ definition }) => definition.name).sort(),
    )
    for (const { operationId, requestBody } of operations) {
      const content = requestBody?.content['application/json']
      expect([operationId, content && typeof content.example]).toEqual([operationId, content && 'object'])
    }
  })
})
