import { afterEach, expect, it, vi } from 'vitest'
import { tenantApi } from './tenant-api'

afterEach(() => void vi.unstubAllGlobals())

const answering = (status: number, body: unknown) => {
  const fetch = vi.fn(async (_path: string, _init: RequestInit) => Response.json(body, { status }))
  vi.stubGlobal('fetch', fetch)
  return fetch
}

it('asks with the token that it is given, and answers what the server said', async () => {
  const fetch = answering(200, { items: [1] })
  expect(await tenantApi('/usage', { token: 'abc' })).toEqual({ items: [1] })
  const [path, init] = fetch.mock.calls[0] ?? []
  expect([path, new Headers(init?.headers).get('authorization')]).toEqual(['/api/v1/usage', 'Bearer abc'])
})

it('points to the plan when something is not allowed', async () => {
  answering(403, { error: "Feature 'campaigns' is not available for your plan" })
  await expect(tenantApi('/campaigns')).rejects.toMatchObject({
    status: 403,
    message: 'Access denied - check your subscription plan',
  })
  answering(429, { error: 'Quota exceeded for messages' })
  await expect(tenantApi('/messages')).rejects.toMatchObject({ status: 429, message: 'Quota exceeded for messages' })
})
