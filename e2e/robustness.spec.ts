import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { demo } from './demo'
import { type Answer, askHost } from './http'
import { type SecondWeb, secondWeb } from './second-web'

const COMPANY = 'tech-startup.localhost'

const PAGES: [host: string, path: string][] = [
  [COMPANY, '/'],
  [COMPANY, '/help'],
  [COMPANY, '/help/search'],
  [COMPANY, '/sign-in'],
  [COMPANY, '/forgot-password'],
  [COMPANY, '/reset-password'],
  [COMPANY, '/accept-invitation'],
  [COMPANY, '/confirm-email'],
  [COMPANY, '/dashboard'],
  [COMPANY, '/widget/panel'],
  [COMPANY, '/og'],
  [COMPANY, '/api/tenants/current'],
  [COMPANY, '/api/tenants/branding/css'],
  [COMPANY, '/api/v1/help/search'],
  [COMPANY, '/api/auth/session'],
  ['localhost', '/'],
  ['localhost', '/demo'],
  ['localhost', '/sign-up'],
  ['console.localhost', '/sign-in'],
  ['console.localhost', '/companies'],
]

const BAD = [
  '%00',
  '%ED%A0%80',
  '%E2%80%AE',
  '%',
  '-1',
  '1e999',
  'x'.repeat(6_000),
  '%7B%22not%22:%22%22%7D',
  '../../etc',
]
const NAMES = ['q', 'page', 'token', 'callbackUrl', 'tenantId', 'to', 'error', 'notice', 'q[not]', '__proto__']

test('no page breaks over what its address carries', async () => {
  const port = Number(new URL(demo().baseUrl).port)
  const broken: string[] = []
  for (const [host, path] of PAGES) {
    const asked = BAD.map(async (bad) => {
      const query = NAMES.map((name) => `${name}=${bad}`).join('&')
      const { status } = await askHost(port, host, `${path}?${query}`)
      if (status >= 500) broken.push(`${host}${path} ${bad.slice(0, 30)} → ${status}`)
    })
    await Promise.all(asked)
  }
  for (const bad of [
    '/%00',
    '/help/%00',
    '/help/%ED%A0%80',
    '/help/category/%2e%2e',
    '/files/%00',
    '/icons/-1',
    '/%',
    '//x',
  ]) {
    const { status } = await askHost(port, COMPANY, bad)
    if (status >= 500 || status < 300) broken.push(`${bad} → ${status}`)
  }
  expect(broken).toEqual([])
})

test('the sign-in takes no broken body', async () => {
  const port = Number(new URL(demo().baseUrl).port)
  const headers = { 'sec-fetch-site': 'same-origin' }
  for (const body of [{ email: 'a\0@b.c', password: '\ud800' }, { email: { not: '' }, password: [] }, [], null, 'x']) {
    const { status } = await askHost(port, COMPANY, '/api/auth/callback/password', { method: 'POST', body, headers })
    expect(status, JSON.stringify(body)).toBeLessThan(500)
    expect(status, JSON.stringify(body)).toBeGreaterThanOrEqual(300)
  }
  const large = await askHost(port, COMPANY, '/api/auth/callback/password', {
    method: 'POST',
    body: { email: 'x'.repeat(1_000_000) },
    headers,
  })
  expect(large.status).toBe(413)
})

test.describe('while the database is away', () => {
  test.describe.configure({ mode: 'serial' })
  let web: SecondWeb
  test.beforeAll(async () => {
    web = await secondWeb()
  })
  test.afterAll(() => web.stop())

  const message = () => ({
    method: 'POST',
    body: { message: { clientId: randomUUID(), body: 'Do you have an API?' } },
  })
  const doors = (): Promise<[string, Answer]>[] =>
    (
      [
        [COMPANY, '/'],
        [COMPANY, '/help'],
        [COMPANY, '/help/search?q=api'],
        [COMPANY, '/sign-in'],
        [COMPANY, '/dashboard'],
        [COMPANY, '/api/v1/help/categories'],
        [COMPANY, '/api/tenants/current'],
        [COMPANY, '/api/chat/config'],
        [COMPANY, '/api/chat/conversations', message()],
        ['localhost', '/demo'],
        ['localhost', '/api/health/ready'],
      ] as const
    ).map(
      async ([host, path, init]): Promise<[string, Answer]> => [
        `${host}${path}`,
        await askHost(web.port, host, path, init ?? {}),
      ],
    )

  /** A process that has just started on a busy machine may ask for a moment's patience, and for nothing else. */
  async function warmUp(): Promise<void> {
    const broken: string[] = []
    await expect(async () => {
      const refused = (await Promise.all(doors())).filter(([, { status }]) => status >= 400)
      for (const [door, { status }] of refused) if (status !== 503) broken.push(`${door}: ${status}`)
      expect(refused.map(([door]) => door)).toEqual([])
    }).toPass({ timeout: 45_000 })
    expect(broken).toEqual([])
  }

  for (const state of ['cut', 'silent'] as const) {
    test(`(${state}) pages, API and chat say so with 503 and Retry-After, and all recover without a restart`, async () => {
      test.setTimeout(120_000)
      await warmUp()
      web.line.set(state)
      // Whoever asks at once may still be given what is cached, but is never told that something broke.
      for (const [door, { status, ms }] of await Promise.all(doors())) {
        expect([200, 307, 503], door).toContain(status)
        expect(ms, door).toBeLessThan(15_000)
      }
      await expect(async () => {
        expect((await askHost(web.port, COMPANY, '/help')).status).toBe(503)
      }).toPass({ timeout: 15_000 })
      for (const [door, { status, retryAfter }] of await Promise.all(doors())) {
        expect([door, status, Number(retryAfter) > 0]).toEqual([door, 503, true])
      }
      expect((await askHost(web.port, 'localhost', '/api/health')).status).toBe(200)

      web.line.set('open')
      await expect(async () => {
        for (const [door, { status }] of await Promise.all(doors())) expect(status, door).toBeLessThan(400)
      }).toPass({ timeout: 20_000 })
    })
  }
})
