import { beforeAll, describe, expect, it } from 'vitest'
import { getBranding, tenantBrand, updateBranding } from '@/lib/branding'
import { listConversations, sendReply } from '@/lib/conversations'
import { platformDb } from '@/lib/db'
import { newId } from '@/lib/kernel'
import { removeTenant } from '@/lib/lifecycle'
import {
  contextInAccount,
  giveBackStanding,
  NO_REQUEST,
  type TenantContext,
  takeStanding,
  tenantContext,
  usedOf,
} from '@/lib/operations'
import { updateCompanyProfile } from '@/lib/team'
import { findTenant, type TenantRecord, tenantChanged } from '@/lib/tenancy'
import { type TestTenant, testMember, testSubAccount, testTenant } from '@/lib/testing'
import {
  createSubAccount,
  deleteSubAccount,
  getSubAccount,
  listSubAccounts,
  reactivateSubAccount,
  setAccountLimits,
  setAccountRules,
  setShared,
  suspendSubAccount,
  updateSubAccount,
} from '.'

let agency: TestTenant
let north: TestTenant
let south: TestTenant
let boss: TenantContext
let northAdmin: TenantContext

const now = async (company: TestTenant): Promise<TenantRecord> => {
  const tenant = await findTenant({ id: company.tenant.accountId })
  if (!tenant) throw new Error('gone')
  return tenant
}

const at = (wish: string | null, actor = boss.actor) => contextInAccount(agency.tenant, actor, NO_REQUEST, wish)

async function startedIn(company: TestTenant): Promise<string> {
  const { db } = company.system
  const contact = await db.contact.create({ data: { name: 'Customer' } })
  const row = await db.conversation.create({ data: { contactId: contact.id, channel: 'web_chat' } })
  return row.id
}

beforeAll(async () => {
  agency = await testTenant({ name: 'Agency' })
  north = await testSubAccount(agency, 'North')
  south = await testSubAccount(agency, 'South')
  boss = await testMember(agency, 'tenant_admin', 'Boss')
  northAdmin = await testMember(north, 'subtenant_admin', 'North admin')
})

describe('a sub-account', () => {
  it('is an account of its own whose rows are the company’s', () => {
    expect(north.tenant).toMatchObject({
      id: agency.tenant.id,
      accountId: north.tenant.subTenantId,
      name: 'North',
      planId: agency.tenant.planId,
    })
    expect(north.tenant.subTenantId).not.toBe(agency.tenant.id)
  })

  it('is reserved with its limit, and undone its place is free again', async () => {
    const fresh = await testTenant()
    const admin = await testMember(fresh)
    const made = await createSubAccount(admin, { name: 'Harbour Office' })
    expect(await usedOf(admin, 'sub_accounts')).toBe(1)
    expect(await findTenant({ id: made.id })).toMatchObject({
      id: fresh.tenant.id,
      status: 'provisioning',
      locale: 'en',
    })
    await expect(createSubAccount(admin, { name: 'Other', slug: made.slug })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await usedOf(admin, 'sub_accounts')).toBe(1)
    await removeTenant(made.id)
    expect(await findTenant({ id: made.id })).toBeNull()
  })

  it('is managed by staff of the whole company alone, from the main account', async () => {
    for (const ctx of [northAdmin, await at(north.tenant.slug)]) {
      await expect(listSubAccounts(ctx, {})).rejects.toMatchObject({ code: 'forbidden' })
      await expect(createSubAccount(ctx, { name: 'X' })).rejects.toMatchObject({ code: 'forbidden' })
    }
    const stranger = await testMember(await testTenant())
    for (const id of [north.tenant.accountId, newId()]) {
      await expect(getSubAccount(stranger, { id })).rejects.toMatchObject({ code: 'not_found' })
      await expect(suspendSubAccount(stranger, { id, reason: 'x' })).rejects.toMatchObject({ code: 'not_found' })
      await expect(setAccountRules(stranger, { id, rules: [] })).rejects.toMatchObject({ code: 'not_found' })
      await expect(deleteSubAccount(stranger, { id, name: 'North' })).rejects.toMatchObject({ code: 'not_found' })
    }
  })

  it('is renamed on its own pages at once, unless its look names it otherwise; and nowhere else', async () => {
    const { id } = await createSubAccount(boss, { name: 'East' })
    await expect(updateSubAccount(boss, { id, name: 'Far East' })).rejects.toMatchObject({ code: 'conflict' })
    await removeTenant(id)
    const east = await testSubAccount(agency, 'East')
    const its = { id: east.tenant.accountId, name: 'Far East' }
    const stranger = await testMember(await testTenant())
    await expect(updateSubAccount(stranger, its)).rejects.toMatchObject({ code: 'not_found' })
    await expect(updateSubAccount(northAdmin, its)).rejects.toMatchObject({ code: 'forbidden' })
    await updateSubAccount(boss, its)
    expect(tenantBrand(await now(east)).name).toBe('Far East')
    expect(tenantBrand(await now(north)).name).toBe('North')
    await updateSubAccount(boss, its)
    expect((await getSubAccount(boss, { id: its.id })).name).toBe('Far East')
    await removeTenant(its.id)
  })

  it('stays with its company: no change names another parent', async () => {
    const id = south.tenant.accountId
    const other = await testTenant()
    const moved = { id, name: 'South', parentTenantId: other.tenant.id }
    await expect(updateSubAccount(boss, moved)).rejects.toMatchObject({ code: 'invalid' })
    expect(await now(south)).toMatchObject({ id: agency.tenant.id })
  })

  it('is listed with what goes on in it', async () => {
    await startedIn(south)
    const { rows } = await listSubAccounts(boss, {})
    expect(rows.map((row) => row.name)).toEqual(['North', 'South'])
    expect(rows[0]).toMatchObject({ members: 1, openConversations: 0, status: 'active' })
    expect(rows[1]).toMatchObject({ members: 0, openConversations: 1 })
  })

  it('suspended, is closed to its staff; back again it is as before', async () => {
    const id = south.tenant.accountId
    await suspendSubAccount(boss, { id, reason: 'Not paid' })
    expect(await now(south)).toMatchObject({ status: 'suspended', statusReason: 'Not paid' })
    await expect(at(south.tenant.slug)).rejects.toMatchObject({ code: 'tenant_inactive' })
    await expect(suspendSubAccount(boss, { id, reason: 'again' })).rejects.toMatchObject({ code: 'conflict' })
    await reactivateSubAccount(boss, { id })
    expect(await now(south)).toMatchObject({ status: 'active', statusReason: null })
  })

  it('deleted, takes its own rows along and nobody else’s', async () => {
    const gone = await testSubAccount(agency, 'Gone')
    const [theirs, mine] = [await startedIn(gone), await startedIn(north)]
    await expect(deleteSubAccount(boss, { id: gone.tenant.accountId, name: 'gone' })).rejects.toMatchObject({
      code: 'invalid',
    })
    expect(await now(gone)).toMatchObject({ status: 'active' })
    await deleteSubAccount(boss, { id: gone.tenant.accountId, name: 'Gone' })
    await removeTenant(gone.tenant.accountId)
    await removeTenant(gone.tenant.accountId)
    expect(await findTenant({ id: gone.tenant.accountId })).toBeNull()
    const left = await agency.system.db.conversation.findMany({ where: { id: { in: [theirs, mine] } } })
    expect(left.map((row) => row.id)).toEqual([mine])
  })
})

describe('a choice of account', () => {
  it('is free for staff of the company, and none for staff of a sub-account', async () => {
    expect((await at(null)).accountId).toBe(agency.tenant.id)
    expect((await at('all')).accountId).toBeNull()
    for (const name of [north.tenant.slug, north.tenant.accountId, north.tenant.slug.toUpperCase()]) {
      expect((await at(name)).accountId).toBe(north.tenant.accountId)
    }
    for (const wish of ['all', south.tenant.slug, agency.tenant.slug]) {
      await expect(contextInAccount(north.tenant, northAdmin.actor, NO_REQUEST, wish)).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
    const other = await testSubAccount(await testTenant())
    for (const wish of [other.tenant.slug, other.tenant.accountId, newId(), 'nobody']) {
      await expect(at(wish)).rejects.toMatchObject({ code: 'not_found' })
    }
    await expect(contextInAccount(agency.tenant, agency.anonymous.actor, NO_REQUEST, 'all')).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  it('of all accounts shows them together, and a change stays inside the account of its row', async () => {
    const [main, northern] = [await startedIn({ ...agency, system: boss }), await startedIn(north)]
    const all = await at('all')
    const listed = (await listConversations(all, {})).items.map((row) => row.id)
    expect(listed).toEqual(expect.arrayContaining([main, northern]))
    expect((await listConversations(boss, {})).items.map((row) => row.id)).not.toContain(northern)

    await sendReply(all, { conversationId: northern, clientId: newId(), body: 'Hello from the company', version: 1 })
    const said = await northAdmin.db.message.findMany({ where: { conversationId: northern } })
    expect(said.map((message) => message.body)).toContain('Hello from the company')
    const events = await agency.system.db.outboxEvent.findMany({ where: { type: 'message.sent' } })
    expect(events.length).toBeGreaterThan(0)
    expect(new Set(events.map((event) => event.subTenantId))).toEqual(new Set([north.tenant.subTenantId]))
  })
})

describe('settings', () => {
  it('come from the company field by field, until the account chooses its own, and again after a reset', async () => {
    await updateBranding(boss, { changes: { colors: { primary: '#0f766e', accent: '#be123c' }, radius: 'large' } })
    expect(tenantBrand(await now(north)).choices).toMatchObject({ colors: { primary: '#0f766e' }, radius: 'large' })
    expect(tenantBrand(await now(north)).name).toBe('North')

    await updateBranding(northAdmin, { changes: { colors: { primary: '#1d4ed8' } } })
    await updateBranding(boss, { changes: { colors: { primary: '#7e22ce', accent: '#0369a1' } } })
    expect(tenantBrand(await now(north)).choices.colors).toMatchObject({ primary: '#1d4ed8', accent: '#0369a1' })
    expect(tenantBrand(await now(south)).choices.colors.primary).toBe('#7e22ce')
    expect((await getBranding(northAdmin, {})).parent?.choices.colors.primary).toBe('#7e22ce')

    await updateBranding(northAdmin, { changes: { colors: { primary: null } } })
    expect(tenantBrand(await now(north)).choices.colors.primary).toBe('#7e22ce')
  })

  it('that the company locks or bounds are refused to the account, and nothing changes', async () => {
    await setAccountRules(boss, { rules: [{ field: 'branding.colors', isLocked: true }] })
    await setAccountRules(boss, {
      id: north.tenant.accountId,
      rules: [
        { field: 'profile.locale', allowed: ['en', 'de'] },
        { field: 'branding.radius', isLocked: true },
      ],
    })
    const admin = await contextInAccount(await now(north), northAdmin.actor, NO_REQUEST, null)
    const before = await getBranding(admin, {})
    for (const changes of [{ colors: { accent: '#000000' } }, { radius: 'none' as const }]) {
      await expect(updateBranding(admin, { changes })).rejects.toMatchObject({ code: 'forbidden' })
    }
    expect(await getBranding(admin, {})).toEqual(before)
    await updateBranding(admin, { changes: { density: 'compact' } })

    const profile = {
      name: 'North',
      description: null,
      industry: null,
      companySize: null,
      defaultAudience: null,
      timeZone: 'UTC',
    }
    await expect(updateCompanyProfile(admin, { ...profile, locale: 'ar' })).rejects.toMatchObject({ code: 'invalid' })
    await updateCompanyProfile(admin, { ...profile, locale: 'de' })
    expect((await now(north)).locale).toBe('de')
    expect((await now(south)).locale).toBe('en')
    expect((await getSubAccount(boss, { id: north.tenant.accountId })).rulesForAll).toEqual([
      { field: 'branding.colors', isLocked: true, allowed: null },
    ])
  })

  it('of another account’s rules cannot be given with unknown fields or values', async () => {
    for (const rules of [
      [{ field: 'members.role', isLocked: true }],
      [{ field: 'branding.colors', isLocked: 'yes' }],
      [
        { field: 'branding.colors', isLocked: true },
        { field: 'branding.colors', isLocked: false },
      ],
    ]) {
      await expect(setAccountRules(boss, { rules: rules as never })).rejects.toMatchObject({ code: 'invalid' })
    }
    const id = north.tenant.accountId
    await expect(setAccountLimits(boss, { id, limits: { users: -5 } })).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('what the main account shares', () => {
  it('is used by its sub-accounts, changed by none of them, and gone when it is shared no more', async () => {
    const db = boss.db
    const source = await db.knowledgeSource.create({ data: { id: newId(), kind: 'text', name: 'Handbook' } })
    const content = 'Parking is free after six.'
    const page = await db.knowledgePage.create({
      data: { sourceId: source.id, urlHash: newId(), status: 'indexed', content },
    })
    await db.knowledgeChunk.create({
      data: { pageId: page.id, position: 0, title: 'Parking', content, embedding: [] },
    })
    const found = async (ctx: TenantContext) =>
      (await ctx.db.$search.knowledge('parking', 'english', 5)).map((hit) => hit.title)
    expect(await found(boss)).toEqual(['Parking'])
    expect(await found(northAdmin)).toEqual([])
    await setShared(boss, { kind: 'knowledge', id: source.id, isShared: true })
    expect(await found(northAdmin)).toEqual(['Parking'])
    const changed = await northAdmin.db.knowledgeSource.updateMany({ where: { id: source.id }, data: { name: 'Mine' } })
    expect(changed.count).toBe(0)
    await expect(setShared(northAdmin, { kind: 'knowledge', id: source.id, isShared: false })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await setShared(boss, { kind: 'knowledge', id: source.id, isShared: false })
    expect(await found(northAdmin)).toEqual([])
    const [own, other] = [[north.tenant.accountId], [south.tenant.accountId]]
    await setShared(boss, { kind: 'knowledge', id: source.id, isShared: true, accountIds: own })
    expect(await found(northAdmin)).toEqual(['Parking'])
    const meant = () => northAdmin.db.$search.knowledgeSpelled(['parkng'], 'english')
    expect(await meant()).toMatchObject([{ word: 'parkng', spelled: expect.stringMatching(/^park/) }])
    expect(await northAdmin.db.knowledgeSource.count({ where: { id: source.id } })).toBe(0)
    await setShared(boss, { kind: 'knowledge', id: source.id, isShared: true, accountIds: other })
    expect(await found(northAdmin)).toEqual([])
    expect(await meant()).toEqual([])
    expect(await found(boss)).toEqual(['Parking'])
    await expect(
      setShared(boss, { kind: 'knowledge', id: source.id, isShared: true, accountIds: [newId()] }),
    ).rejects.toMatchObject({ code: 'invalid' })
    await setShared(boss, { kind: 'knowledge', id: source.id, isShared: false })
    const stranger = await testMember(await testTenant())
    await expect(setShared(stranger, { kind: 'knowledge', id: source.id, isShared: true })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

describe('a share of the company’s limits', () => {
  it('holds for the account beside the company’s own', async () => {
    const small = await testTenant()
    await platformDb().tenantLimit.create({
      data: { tenantId: small.tenant.id, resource: 'agents', limit: 3, reason: '' },
    })
    await tenantChanged(small.tenant.id)
    const branch = await testSubAccount(small)
    const admin = tenantContext(await now(small), (await testMember(small)).actor)
    const id = branch.tenant.accountId
    await expect(setAccountLimits(admin, { id, limits: { agents: 4 } })).rejects.toMatchObject({ code: 'invalid' })
    await setAccountLimits(admin, { id, limits: { agents: 2 } })
    const inBranch = tenantContext(await now(branch), branch.system.actor)
    const granted = async (ctx: TenantContext, times: number) => {
      const results = await Promise.allSettled(Array.from({ length: times }, () => takeStanding(ctx, 'agents')))
      return results.filter((each) => each.status === 'fulfilled').length
    }
    expect(await granted(inBranch, 10)).toBe(2)
    expect(await granted(admin, 10)).toBe(1)
    expect(await usedOf(admin, 'agents')).toBe(3)
    await giveBackStanding(inBranch, 'agents')
    expect(await granted(inBranch, 3)).toBe(1)
  })
})
