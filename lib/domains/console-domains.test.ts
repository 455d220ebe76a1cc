import { beforeAll, describe, expect, it } from 'vitest'
import { platformDb } from '@/lib/db'
import { newId } from '@/lib/kernel'
import { NO_REQUEST, type PlatformContext } from '@/lib/operations'
import { tenantOfHost } from '@/lib/tenancy'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import {
  addDomain,
  endQuarantine,
  listAllDomains,
  listQuarantine,
  lookAtDomainNow,
  releaseCompanyDomain,
  verifyDomain,
} from '.'
import { testZone } from './zone.fixture'

const zone = testZone()
const staff = (role: string): PlatformContext => ({
  actor: { kind: 'staff', id: newId(), label: role, role, sessionId: newId() },
  request: NO_REQUEST,
})
const operator = staff('operator')

let acme: TestTenant
let rival: TestTenant
beforeAll(async () => {
  acme = await testTenant({ name: 'Acme of domains' })
  rival = await testTenant({ name: 'Rival of domains' })
})

async function provedDomain(host: string): Promise<string> {
  const admin = await testMember(acme)
  const added = await addDomain(admin, { host })
  const [proof, alias] = added.records
  zone.add(
    { name: proof?.name ?? '', type: 'TXT', value: proof?.expected[0] ?? '' },
    { name: host, type: 'CNAME', value: alias?.expected[0] ?? '' },
  )
  await verifyDomain(admin, { id: added.id })
  return added.id
}
const newHost = () => `shop-${newId().slice(-10)}.acme.test`

describe('domains on the console', () => {
  it('are listed over all companies, by state, company or name, page by page', async () => {
    const host = newHost()
    const id = await provedDomain(host)
    await addDomain(await testMember(rival), { host: newHost() })
    const first = await listAllDomains(operator, { limit: 1 })
    expect(first.items).toHaveLength(1)
    expect(first.nextCursor).toBe(first.items[0]?.id)
    const second = await listAllDomains(operator, { limit: 1, cursor: String(first.nextCursor) })
    expect(second.items.map((one) => one.id)).not.toContain(first.items[0]?.id)
    expect(second.items).toHaveLength(1)
    const found = await listAllDomains(operator, { search: host })
    expect(found.items).toMatchObject([{ id, host, company: 'Acme of domains', status: 'verified', holdsName: true }])
    const pending = await listAllDomains(operator, { search: 'of domains', status: 'pending' })
    expect(pending.items.map((one) => [one.company, one.status])).toContainEqual(['Rival of domains', 'pending'])
    expect(pending.items.map((one) => one.id)).not.toContain(id)
  })

  it('are looked at when support asks, and the company hears what came of it', async () => {
    const id = await provedDomain(newHost())
    zone.set()
    for (const _ of [1, 2]) await lookAtDomainNow(staff('support'), { id })
    expect((await platformDb().domain.findUniqueOrThrow({ where: { id } })).status).toBe('lost')
    expect(await acme.system.db.notification.count({ where: { kind: 'domain' } })).toBeGreaterThan(0)
    await expect(lookAtDomainNow(staff('billing'), { id })).rejects.toMatchObject({ status: 403 })
    await expect(lookAtDomainNow(operator, { id: newId() })).rejects.toMatchObject({ status: 404 })
  })

  it('are taken from a company, kept from others, and set free before their time', async () => {
    const host = newHost()
    const id = await provedDomain(host)
    await expect(releaseCompanyDomain(staff('support'), { id })).rejects.toMatchObject({ status: 403 })
    expect((await tenantOfHost({ kind: 'domain', host }))?.id).toBe(acme.tenant.id)
    await releaseCompanyDomain(operator, { id })
    expect(await tenantOfHost({ kind: 'domain', host })).toBeNull()
    await expect(releaseCompanyDomain(operator, { id })).rejects.toMatchObject({ status: 404 })
    const stranger = await testMember(rival)
    await expect(addDomain(stranger, { host })).rejects.toMatchObject({ status: 409 })
    expect((await listQuarantine(operator, {})).map((one) => one.host)).toContain(host)
    await endQuarantine(operator, { host })
    await expect(endQuarantine(operator, { host })).rejects.toMatchObject({ status: 404 })
    await addDomain(stranger, { host })
    const log = await platformDb().platformAudit.findMany({
      where: { resourceId: acme.tenant.id, resource: 'domains' },
    })
    expect(log.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['domains.release', 'domains.end-quarantine']),
    )
    expect(await acme.system.db.auditLog.count({ where: { action: 'domains.remove' } })).toBeGreaterThan(0)
  })
})
