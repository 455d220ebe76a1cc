import { describe, expect, it } from 'vitest'
import { unavailable } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { testMember, testTenant } from '@/lib/testing'
import { openApiDocument } from './api-document'
import { answerVerb } from './verb-router'
import { allVerbs } from './verbs'

async function ask(ctx: TenantContext, path: string, init: RequestInit = {}): Promise<Response> {
  const response = await answerVerb(new Request(`http://acme.test/api/v1${path}`, init), ctx)
  return response ?? new Response('no verb', { status: 404 })
}

describe('the API', () => {
  it('answers what a verb answers, and null where there is none', async () => {
    const acme = await testTenant()
    const member = await testMember(acme)
    const response = await ask(member, '/members')
    expect([response.status, (await response.json()).items]).toEqual([
      200,
      [expect.objectContaining({ id: member.actor.id })],
    ])
    expect(await answerVerb(new Request('http://acme.test/api/v1/nothing'), member)).toBeNull()
  })

  it('says who may not: 401 without anybody, 403 without the permission, and 404 for what is not theirs', async () => {
    const acme = await testTenant()
    expect((await ask(acme.anonymous, '/members')).status).toBe(401)
    const viewer = await testMember(acme, 'viewer')
    const invite = {
      method: 'POST',
      body: '{"email":"a@b.test","role":"agent"}',
      headers: { 'content-type': 'application/json' },
    }
    const refused = await ask(viewer, '/members', invite)
    expect([refused.status, await refused.json()]).toEqual([
      403,
      { success: false, error: expect.any(String), code: 'FORBIDDEN' },
    ])
    expect((await ask(viewer, `/agents/${crypto.randomUUID()}`)).status).toBe(404)
  })

  it('says when to come back', async () => {
    const acme = await testTenant()
    const ctx = new Proxy(acme.system, {
      get: (target, name) => {
        if (name === 'db') throw unavailable('the database is away')
        return Reflect.get(target, name)
      },
    })
    const response = await ask(ctx, '/members')
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5'])
  })

  it('has a document that names every verb with a route', async () => {
    const document = JSON.stringify(await openApiDocument('Acme API', 'http://acme.test'))
    const named = [...allVerbs()].filter(([, verb]) => verb.definition.route).map(([name]) => name)
    expect(named.length).toBeGreaterThan(60)
    for (const name of named) expect(document).toContain(`"operationId":"${name}"`)
  })
})
