import { expect, test } from '@playwright/test'
import { company, demo } from './demo'
import { type Answer, askHost } from './http'

const port = (): number => Number(new URL(demo().baseUrl).port)
const current = (host: string, headers: Record<string, string> = {}, query = ''): Promise<Answer> =>
  askHost(port(), host, `/api/tenants/current${query}`, { headers })
const slugOf = ({ text }: Answer): unknown => (JSON.parse(text) as { tenantId?: string }).tenantId

test('a company’s host is known in any writing', async () => {
  const { slug } = company('tech-startup')
  for (const host of [`${slug}.localhost`, `${slug.toUpperCase()}.LocalHost`, `${slug}.localhost.`]) {
    const answer = await current(host)
    expect([host, answer.status, slugOf(answer)]).toEqual([host, 200, slug])
  }
  const withoutPort = await askHost(port(), '', '/api/tenants/current', { headers: { host: `${slug}.localhost` } })
  expect(slugOf(withoutPort)).toBe(slug)
})

test('an unknown host is answered with a 404 that names no company, whatever it looks like', async () => {
  const names = demo().tenants.flatMap(({ name, slug }) => [name, slug])
  for (const host of [
    'nobody-here.localhost',
    'a.b.localhost',
    'shop.example',
    '127.0.0.1',
    '[::1]',
    'admin.localhost',
  ]) {
    for (const path of ['/', '/help', '/dashboard', '/api/v1/conversations', '/api/chat/config', '/widget.js']) {
      const { status, text } = await askHost(port(), host, path)
      expect([host, path, status]).toEqual([host, path, 404])
      for (const name of names) expect(text, `${host}${path}`).not.toContain(name)
    }
  }
})

test('headers of a client grant nothing', async () => {
  const [first, second] = [company('tech-startup'), company('ecommerce-brand')]
  const host = `${first.slug}.localhost`
  const forged: Record<string, string>[] = [
    { 'x-app-host': `tenant:${second.slug}`, 'x-app-host-sig': '0'.repeat(64) },
    { 'x-app-host': `tenant:${second.slug}`, 'x-action-forwarded': '1' },
    { 'x-forwarded-host': `${second.slug}.localhost:${port()}` },
    { forwarded: `host=${second.slug}.localhost` },
  ]
  for (const headers of forged) {
    expect([headers, slugOf(await current(host, headers))]).toEqual([headers, first.slug])
  }
  const api = (headers: Record<string, string>, query = '') =>
    askHost(port(), host, `/api/v1/help/categories${query}`, { headers })
  expect((await api({ 'x-tenant-id': second.slug })).status).toBe(403)
  expect((await api({ 'x-tenant-id': 'nobody-here' })).status).toBe(403)
  const own = await api({ 'x-tenant-id': first.slug })
  expect(own.status).toBe(200)
  expect((await askHost(port(), 'localhost', '/api/v1/help/categories')).status).toBe(400)
  const { status } = await askHost(port(), 'localhost', '/api/v1/help/categories', {
    headers: { 'x-tenant-id': first.slug },
  })
  expect(status).toBe(401)
})

test('?tenantId= opens public data and nothing else', async () => {
  const [first, second] = [company('tech-startup'), company('ecommerce-brand')]
  const host = `${first.slug}.localhost`
  expect(slugOf(await current(host, {}, `?tenantId=${second.slug}`))).toBe(second.slug)
  expect(slugOf(await current('localhost', {}, `?tenantId=${second.slug}`))).toBe(second.slug)
  const chat = await askHost(port(), host, `/api/chat/config?tenantId=${second.slug}`)
  expect((JSON.parse(chat.text) as { companyName: string }).companyName).toBe(first.name)
  expect((await current('localhost')).status).toBe(400)
  expect((await current('localhost', {}, '?tenantId=nobody-here')).status).toBe(404)
})
