import { beforeAll, describe, expect, it } from 'vitest'
import { platformDb } from '@/lib/db'
import type { TenantContext } from '@/lib/operations'
import { findTenant, tenantOfHost } from '@/lib/tenancy'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import {
  addDomain,
  checkDueDomains,
  listDomains,
  mayHaveCertificate,
  noteFirstVisit,
  removeDomain,
  renewDomain,
  updateDomain,
  verifyDomain,
} from '.'
import type { DomainView } from './schema'
import { EDGE, testZone } from './zone.fixture'

const zone = testZone()
let acme: TestTenant
let rival: TestTenant
let admin: TenantContext
let stranger: TenantContext
beforeAll(async () => {
  acme = await testTenant({ name: 'Acme' })
  rival = await testTenant({ name: 'Rival' })
  admin = await testMember(acme)
  stranger = await testMember(rival)
})

let count = 0
const newName = () => `shop${++count}-${Math.random().toString(36).slice(2, 8)}.acme.test`

const proofOf = (domain: DomainView) => {
  const record = domain.records.find((one) => one.kind === 'ownership')
  return { name: record?.name ?? '', type: 'TXT' as const, value: record?.expected[0] ?? '' }
}
const aliasOf = (domain: DomainView) => {
  const record = domain.records.find((one) => one.kind === 'routing')
  return { name: domain.host, type: 'CNAME' as const, value: record?.expected[0] ?? '' }
}
const row = (id: string) => platformDb().domain.findFirstOrThrow({ where: { id } })
const servedBy = async (host: string) => (await tenantOfHost({ kind: 'domain', host }))?.id ?? null
const due = (id: string, data: object = {}) =>
  platformDb().domain.update({ where: { id }, data: { nextCheckAt: new Date(0), ...data } })

/** A domain that is proved and leads here. */
async function provedDomain(ctx = admin, host = newName()): Promise<DomainView> {
  const added = await addDomain(ctx, { host })
  zone.add(proofOf(added), aliasOf(added))
  return verifyDomain(ctx, { id: added.id })
}

async function visited(company: TestTenant, host: string): Promise<void> {
  const tenant = await findTenant({ id: company.tenant.id })
  if (!tenant) throw new Error('no tenant')
  noteFirstVisit(tenant, host)
  await expect
    .poll(async () => (await findTenant({ id: company.tenant.id }))?.domains.find((one) => one.host === host)?.status)
    .toBe('active')
}

describe('a domain from add to primary', () => {
  it('says which records to set, with a token for a day', async () => {
    const host = newName()
    const added = await addDomain(admin, { host })
    expect(added).toMatchObject({ host, status: 'pending', isServed: false, needsProof: true })
    expect(added.records).toMatchObject([
      {
        type: 'TXT',
        name: `_livery-verification.${host}`,
        expected: [expect.stringMatching(/^livery-verification=[0-9a-f]{40}$/)],
      },
      { type: 'CNAME', name: host, expected: [`${acme.tenant.slug}.livery.test`] },
    ])
    const hours = (Date.parse(added.tokenExpiresAt ?? '') - Date.now()) / 3_600_000
    expect(hours).toBeGreaterThan(23.9)
    expect(hours).toBeLessThanOrEqual(24)
    expect(await servedBy(host)).toBeNull()
    expect(await mayHaveCertificate(host)).toBe(false)
  })

  it('asks for addresses where no alias may stand', async () => {
    const apex = `apex-${Math.random().toString(36).slice(2, 8)}.test`
    const added = await addDomain(admin, { host: apex })
    expect(added.records[1]).toMatchObject({ type: 'A', name: apex, expected: [EDGE] })
    zone.set(proofOf(added), { name: apex, type: 'A', value: EDGE })
    const verified = await verifyDomain(admin, { id: added.id })
    expect(verified).toMatchObject({ status: 'verified', records: [{ state: 'ok' }, { state: 'ok' }] })
  })

  it('is verified, served, active after its first visit over HTTPS, and the name of its links', async () => {
    const verified = await provedDomain()
    expect(verified).toMatchObject({ status: 'verified', isServed: true, isPrimary: false })
    expect(await servedBy(verified.host)).toBe(acme.tenant.id)
    expect(await mayHaveCertificate(verified.host)).toBe(true)
    await expect(updateDomain(admin, { id: verified.id, isPrimary: true })).rejects.toMatchObject({ status: 409 })
    await visited(acme, verified.host)
    expect((await findTenant({ id: acme.tenant.id }))?.customHost).toBe(verified.host)
    const second = await provedDomain()
    await visited(acme, second.host)
    expect((await findTenant({ id: acme.tenant.id }))?.customHost).toBe(verified.host)
    await updateDomain(admin, { id: verified.id, redirectsSlugHost: true })
    await updateDomain(admin, { id: second.id, isPrimary: true })
    expect(await findTenant({ id: acme.tenant.id })).toMatchObject({
      customHost: second.host,
      slugHostLeadsTo: second.host,
    })
    expect((await listDomains(admin, {})).filter((one) => one.isPrimary)).toHaveLength(1)
    await expect(updateDomain(admin, { id: verified.id, redirectsSlugHost: true })).rejects.toMatchObject({
      status: 409,
    })
    await updateDomain(admin, { id: second.id, redirectsSlugHost: false })
    expect((await findTenant({ id: acme.tenant.id }))?.slugHostLeadsTo).toBeNull()
  })

  it('is written down in the company’s own log', async () => {
    const { id } = await provedDomain()
    const trail = await acme.system.db.auditLog.findMany({ where: { resourceId: id }, orderBy: { id: 'asc' } })
    expect(trail.map((entry) => entry.action)).toEqual(['domains.add', 'domains.note'])
  })
})

describe('a proof that fails says what is wrong, and changes nothing', () => {
  const failing = async (prepare: (domain: DomainView) => void | Promise<void>) => {
    const added = await addDomain(admin, { host: newName() })
    await prepare(added)
    const failure = verifyDomain(admin, { id: added.id })
    await expect(failure).rejects.toMatchObject({ status: 400, userMessage: 'Domain ownership verification failed' })
    const now = (await listDomains(admin, {})).find((one) => one.id === added.id)
    expect(now).toMatchObject({ status: 'pending', isServed: false })
    expect(await servedBy(added.host)).toBeNull()
    return now?.records[0]
  }

  it('no record', async () => {
    expect(await failing(() => zone.set())).toMatchObject({ state: 'missing', problem: 'no_record', found: [] })
  })

  it('the token of another name', async () => {
    const other = await addDomain(admin, { host: newName() })
    const record = await failing((domain) => zone.set({ ...proofOf(domain), value: proofOf(other).value }))
    expect(record).toMatchObject({ state: 'wrong', problem: 'other_token', found: [proofOf(other).value] })
  })

  it('the token of another company for the same name', async () => {
    const host = newName()
    const theirs = await addDomain(stranger, { host })
    const ours = await addDomain(admin, { host })
    zone.set({ ...proofOf(ours), value: proofOf(theirs).value })
    await expect(verifyDomain(admin, { id: ours.id })).rejects.toMatchObject({ status: 400 })
  })

  it('a text that is something else', async () => {
    const record = await failing((domain) => zone.set({ ...proofOf(domain), value: 'v=spf1 -all' }))
    expect(record).toMatchObject({ problem: 'other_text', found: ['v=spf1 -all'] })
  })

  it('a name with the zone twice', async () => {
    const record = await failing((domain) =>
      zone.set({ ...proofOf(domain), name: `${proofOf(domain).name}.acme.test` }),
    )
    expect(record).toMatchObject({ problem: 'doubled_name' })
  })

  it('a token that is a day old', async () => {
    const record = await failing(async (domain) => {
      zone.set(proofOf(domain))
      await platformDb().domain.update({
        where: { id: domain.id },
        data: { tokenExpiresAt: new Date(Date.now() - 1_000) },
      })
    })
    expect(record).toMatchObject({ problem: 'token_expired' })
  })

  it('name servers that do not answer', async () => {
    expect(await failing(() => zone.fail())).toMatchObject({ state: 'unknown', problem: 'no_answer' })
  })

  it('the right proof with a record that leads elsewhere is a proof all the same', async () => {
    const added = await addDomain(admin, { host: newName() })
    zone.set(proofOf(added), { ...aliasOf(added), value: 'elsewhere.test' })
    const verified = await verifyDomain(admin, { id: added.id })
    expect(verified.status).toBe('verified')
    expect(verified.records[1]).toMatchObject({ state: 'wrong', problem: 'other_alias', found: ['elsewhere.test'] })
  })
})

describe('a proof is found', () => {
  it.each([
    ['at the name itself', (domain: DomainView) => ({ ...proofOf(domain), name: domain.host })],
    ['at the registered domain', (domain: DomainView) => ({ ...proofOf(domain), name: 'acme.test' })],
    [
      'in quotes that somebody has copied',
      (domain: DomainView) => ({ ...proofOf(domain), value: `"${proofOf(domain).value}"` }),
    ],
  ])('%s', async (_where, record) => {
    const added = await addDomain(admin, { host: newName() })
    zone.set({ name: added.host, type: 'TXT', value: 'v=spf1 -all' }, record(added))
    expect((await verifyDomain(admin, { id: added.id })).status).toBe('verified')
  })

  it('with a renewed token, and no longer with the one before', async () => {
    const added = await addDomain(admin, { host: newName() })
    const renewed = await renewDomain(admin, { id: added.id })
    zone.set(proofOf(added))
    await expect(verifyDomain(admin, { id: added.id })).rejects.toMatchObject({ status: 400 })
    zone.set(proofOf(renewed))
    expect((await verifyDomain(admin, { id: added.id })).status).toBe('verified')
  })
})

describe('somebody else’s name', () => {
  it('is refused while it works, and both may claim what nobody has proved', async () => {
    const host = newName()
    const ours = await addDomain(admin, { host })
    const theirs = await addDomain(stranger, { host })
    zone.set(proofOf(ours), proofOf(theirs))
    const both = await Promise.allSettled([
      verifyDomain(admin, { id: ours.id }),
      verifyDomain(stranger, { id: theirs.id }),
    ])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    const winner = both[0].status === 'fulfilled' ? acme : rival
    expect(await servedBy(host)).toBe(winner.tenant.id)
    const third = await testMember(await testTenant())
    await expect(addDomain(third, { host })).rejects.toMatchObject({ status: 409 })
    expect(await platformDb().domain.count({ where: { host } })).toBe(2)
  })

  it('is not found by its id', async () => {
    const { id } = await addDomain(admin, { host: newName() })
    for (const attempt of [
      () => verifyDomain(stranger, { id }),
      () => renewDomain(stranger, { id }),
      () => removeDomain(stranger, { id }),
      () => updateDomain(stranger, { id, isPrimary: true }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ status: 404 })
    }
    expect((await listDomains(stranger, {})).some((one) => one.id === id)).toBe(false)
  })

  it('can be claimed while it is being lost; the first loses it by the second proof alone', async () => {
    const first = await provedDomain()
    await visited(acme, first.host)
    await platformDb().domain.update({
      where: { id: first.id },
      data: {
        status: 'lost',
        lostAt: new Date(),
        lostReason: 'records_gone',
        servedUntil: new Date(Date.now() + 60_000),
      },
    })
    const second = await addDomain(stranger, { host: first.host })
    expect(await servedBy(first.host)).toBe(acme.tenant.id)
    zone.set(aliasOf(first))
    await expect(verifyDomain(stranger, { id: second.id })).rejects.toMatchObject({ status: 400 })
    expect(await row(first.id)).toMatchObject({ heldHost: first.host })
    zone.set(proofOf(second))
    expect((await verifyDomain(stranger, { id: second.id })).status).toBe('verified')
    await expect.poll(() => servedBy(first.host)).toBe(rival.tenant.id)
    expect(await row(first.id)).toMatchObject({ heldHost: null, lostReason: 'claimed', isPrimary: false })
    const mails = await acme.system.db.email.findMany({ where: { subject: { contains: first.host } } })
    expect(mails.length).toBeGreaterThan(0)
  })

  it('is kept from others for a week after it was given up, and from nobody who gave it up', async () => {
    const { id, host } = await provedDomain()
    await removeDomain(admin, { id })
    await expect.poll(() => servedBy(host)).toBeNull()
    await expect(addDomain(stranger, { host })).rejects.toMatchObject({
      status: 409,
      message: expect.stringMatching(/from \d{4}-\d\d-\d\d/),
    })
    expect((await addDomain(admin, { host })).status).toBe('pending')
    await platformDb().releasedDomain.update({ where: { host }, data: { heldUntil: new Date(Date.now() - 1) } })
    expect((await addDomain(stranger, { host })).status).toBe('pending')
  })
})

describe('the daily look', () => {
  it('leaves alone what is as it should be', async () => {
    const { id } = await provedDomain()
    await due(id)
    await checkDueDomains()
    const next = (await row(id)).nextCheckAt?.getTime() ?? 0
    expect(next - Date.now()).toBeGreaterThan(23 * 3_600_000)
    expect(await row(id)).toMatchObject({ status: 'verified', failedChecks: 0 })
  })

  it('changes nothing while nobody answers', async () => {
    const { id, host } = await provedDomain()
    zone.fail()
    for (let turn = 0; turn < 4; turn++) {
      await due(id)
      await checkDueDomains()
    }
    expect(await row(id)).toMatchObject({ status: 'verified', heldHost: host, failedChecks: 0 })
  })

  it('warns when the records are gone, serves on for a while, and then no longer', async () => {
    const { id, host } = await provedDomain()
    await visited(acme, host)
    zone.set()
    await due(id)
    await checkDueDomains()
    expect(await row(id)).toMatchObject({ status: 'active', failedChecks: 1 })
    await due(id)
    await checkDueDomains()
    expect(await row(id)).toMatchObject({ status: 'lost', lostReason: 'records_gone', heldHost: host })
    expect(await servedBy(host)).toBe(acme.tenant.id)
    const told = () => acme.system.db.email.findMany({ where: { subject: { contains: host } }, orderBy: { id: 'asc' } })
    expect((await told()).map((mail) => mail.template)).toEqual(['notification'])
    expect((await listDomains(admin, {})).find((one) => one.id === id)).toMatchObject({
      status: 'lost',
      isServed: true,
    })
    await due(id, { servedUntil: new Date(Date.now() - 1_000) })
    await checkDueDomains()
    await expect.poll(() => servedBy(host)).toBeNull()
    expect(await mayHaveCertificate(host)).toBe(false)
    expect(await row(id)).toMatchObject({ status: 'lost', heldHost: null, isPrimary: false })
    expect(await told()).toHaveLength(2)
    await due(id)
    await checkDueDomains()
    expect(await told()).toHaveLength(2)
  })

  it('takes a name back that leads here again in time, without a new proof', async () => {
    const domain = await provedDomain()
    zone.set()
    for (let turn = 0; turn < 2; turn++) {
      await due(domain.id)
      await checkDueDomains()
    }
    expect((await row(domain.id)).status).toBe('lost')
    zone.set(aliasOf(domain))
    await due(domain.id)
    await checkDueDomains()
    expect(await row(domain.id)).toMatchObject({ status: 'verified', lostAt: null, servedUntil: null, failedChecks: 0 })
  })

  it('is done once, however many workers look', async () => {
    const { id } = await provedDomain()
    await due(id)
    const looks = await Promise.all([checkDueDomains(), checkDueDomains(), checkDueDomains()])
    expect(looks.reduce((sum, one) => sum + one, 0)).toBe(1)
  })
})

describe('who may', () => {
  it('needs the feature to add, and never to remove', async () => {
    const free = await testTenant({ planId: 'free' })
    const member = await testMember(free)
    await expect(addDomain(member, { host: newName() })).rejects.toMatchObject({ code: 'feature_not_available' })
    const { id } = await platformDb().domain.create({ data: { tenantId: free.tenant.id, host: newName() } })
    await removeDomain(member, { id })
  })

  it('is not an agent', async () => {
    const agent = await testMember(acme, 'agent')
    await expect(listDomains(agent, {})).rejects.toMatchObject({ status: 403 })
    await expect(addDomain(agent, { host: newName() })).rejects.toMatchObject({ status: 403 })
  })

  it('finds room for fifty, also when all come at once', async () => {
    const crowded = await testTenant()
    const member = await testMember(crowded)
    await platformDb().domain.createMany({
      data: Array.from({ length: 47 }, () => ({ tenantId: crowded.tenant.id, host: newName() })),
    })
    const tries = await Promise.allSettled(Array.from({ length: 6 }, () => addDomain(member, { host: newName() })))
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(3)
    await expect(addDomain(admin, { host: (await listDomains(admin, {}))[0]?.host ?? '' })).rejects.toMatchObject({
      status: 409,
    })
  })
})
