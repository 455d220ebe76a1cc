import { beforeAll, describe, expect, it } from 'vitest'
import { platformDb } from '@/lib/db'
import { newId } from '@/lib/kernel'
import { tenantChanged } from '@/lib/tenancy'
import { type TestTenant, testTenant } from '@/lib/testing'
import { askForCertificate } from './ask-for-certificate'

let acme: TestTenant
beforeAll(async () => {
  acme = await testTenant()
})

const ask = async (name: string, from: { peer?: string; wasForwarded?: boolean } = {}) =>
  (await askForCertificate({ name, peer: '127.0.0.1', wasForwarded: false, ...from })).status

async function domain(status: string, held = true): Promise<string> {
  const host = `tls-${newId()}.example`
  const heldHost = held ? host : null
  await platformDb().domain.create({ data: { tenantId: acme.tenant.id, host, heldHost, status } })
  await tenantChanged(acme.tenant.id)
  return host
}

describe('a certificate', () => {
  it('may be ordered for what a company holds, and for its subdomain', async () => {
    expect(await ask(await domain('verified'))).toBe(200)
    expect(await ask(await domain('active'))).toBe(200)
    expect(await ask(`${(await domain('active')).toUpperCase()}.`)).toBe(200)
    expect(await ask(`${acme.tenant.slug}.localhost`)).toBe(200)
  })

  it('may not be ordered for what nobody holds', async () => {
    expect(await ask(await domain('pending', false))).toBe(404)
    expect(await ask(await domain('lost'))).toBe(404)
    expect(await ask('nobody.example')).toBe(404)
    expect(await ask('nobody-here.localhost')).toBe(404)
    expect(await ask('localhost')).toBe(404)
    expect(await ask('127.0.0.1')).toBe(404)
  })

  it('may not be ordered for a company that is suspended', async () => {
    const host = await domain('active')
    await platformDb().tenant.update({ where: { id: acme.tenant.id }, data: { status: 'suspended' } })
    await tenantChanged(acme.tenant.id)
    expect(await ask(host)).toBe(404)
    expect(await ask(`${acme.tenant.slug}.localhost`)).toBe(404)
    await platformDb().tenant.update({ where: { id: acme.tenant.id }, data: { status: 'active' } })
    await tenantChanged(acme.tenant.id)
    expect(await ask(host)).toBe(200)
  })

  it.each(['', ' ', 'a b', 'a/b', 'x'.repeat(300), 'a\r\nb', '*.example.com', 'ä.de'])(
    'is not a question of %j',
    async (name) => {
      expect(await ask(name)).toBe(400)
    },
  )

  it('is a question of the own web server alone', async () => {
    const host = await domain('active')
    expect(await ask(host, { peer: '203.0.113.5' })).toBe(403)
    expect(await ask(host, { peer: '' })).toBe(403)
    expect(await ask(host, { wasForwarded: true })).toBe(403)
    expect(await ask(host, { peer: '::1' })).toBe(200)
  })

  it('is not asked for without end', async () => {
    const host = await domain('active')
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(host)))
    expect(answers.filter((status) => status === 200)).toHaveLength(10)
    expect(answers.filter((status) => status === 429)).toHaveLength(10)
  })
})
