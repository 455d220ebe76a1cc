import { beforeAll, describe, expect, it } from 'vitest'
import { createApiKey } from '@/lib/api-keys'
import { platformDb } from '@/lib/db'
import { newId } from '@/lib/kernel'
import { tenantChanged } from '@/lib/tenancy'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { answerApi } from './answer-api'

let acme: TestTenant
let all: string
let narrow: string

beforeAll(async () => {
  acme = await testTenant()
  const admin = await testMember(acme)
  const scopes = ['members:read', 'members:write', 'agents:read'] as const
  all = (await createApiKey(admin, { name: 'All', scopes: [...scopes] })).secret
  narrow = (await createApiKey(admin, { name: 'Narrow', scopes: ['agents:read'] })).secret
})

async function ask(path: string, { key, body }: { key?: string; body?: object } = {}) {
  const headers = new Headers(key ? { authorization: `Bearer ${key}` } : {})
  if (body) headers.set('content-type', 'application/json')
  const init = body ? { method: 'POST', body: JSON.stringify(body) } : {}
  const request = new Request(`http://localhost/api/v1${path}`, { headers, ...init })
  const response = await answerApi(request, { kind: 'tenant', slug: acme.tenant.slug })
  return { status: response.status, type: response.headers.get('content-type'), body: await response.json() }
}

const invite = () => ({ email: `${newId()}@example.test`, role: 'viewer' })

describe('the answers that the guides write down', () => {
  it('401, 403 and 404 say what they say there, as problem details', async () => {
    const said = {
      401: [await ask('/members'), 'Authentication failed'],
      403: [await ask('/members', { key: narrow }), 'Insufficient permissions'],
      404: [await ask(`/agents/${newId()}`, { key: all }), 'Agent not found'],
    } as const
    for (const [status, [answer, words]] of Object.entries(said)) {
      expect(answer).toMatchObject({
        status: Number(status),
        type: 'application/problem+json',
        body: {
          success: false,
          error: words,
          detail: words,
          status: Number(status),
          instance: /^\/api\/v1\//.test(answer.body.instance) ? answer.body.instance : 'none',
        },
      })
      expect([answer.body.type, answer.body.title]).toEqual([
        expect.stringContaining(`#${answer.body.code}`),
        expect.any(String),
      ])
    }
  })

  it('a POST over the limit is 403 and names the limit, and nothing is made', async () => {
    const members = await acme.system.db.member.count()
    await platformDb().tenantLimit.create({ data: { tenantId: acme.tenant.id, resource: 'users', limit: 0 } })
    await tenantChanged(acme.tenant.id)
    const answer = await ask('/members', { key: all, body: invite() })
    expect([answer.status, answer.body.code, answer.body.error]).toEqual([
      403,
      'LIMIT_EXCEEDED',
      'Resource limit exceeded. Upgrade plan to increase users limit.',
    ])
    expect(answer.body.error).toContain('limit exceeded')
    expect(await acme.system.db.member.count()).toBe(members)
  })

  it('a key of a plan without the API is 403 in the guides’ words', async () => {
    await platformDb().tenantFeature.create({
      data: { tenantId: acme.tenant.id, feature: 'api_access', enabled: false },
    })
    await tenantChanged(acme.tenant.id)
    expect((await ask('/members', { key: all })).body.error).toBe("Feature 'api_access' is not available for your plan")
  })
})
