import { beforeEach, describe, expect, it } from 'vitest'
import { createContact } from '@/lib/contacts'
import { command, grantsOf, type TenantContext } from '@/lib/operations'
import { type TestTenant, testMember, testSubAccount, testTenant } from '@/lib/testing'
import { createLead } from './create-lead'
import { createLeadFrom } from './create-lead-from'
import { deleteLead } from './delete-lead'
import { getLead } from './get-lead'
import { someLead, stageNamed, titles } from './leads.fixture'
import { listLeads } from './list-leads'
import { listStages } from './list-stages'
import { moveLead } from './move-lead'
import { createLeadInput } from './schema'
import { summariseLeads } from './summarise-leads'
import { updateLead } from './update-lead'

let acme: TestTenant
let admin: TenantContext

beforeEach(async () => {
  acme = await testTenant()
  admin = await testMember(acme)
})

describe('a pipeline', () => {
  it('is there before anything was written, and the same after', async () => {
    const before = await listStages(admin, {})
    expect(before.map(({ kind }) => kind)).toEqual(['open', 'open', 'open', 'open', 'won', 'lost'])
    expect(await admin.db.leadStage.count()).toBe(0)
    const lead = await someLead(admin, 'Roof', { stageId: before[2]?.id })
    expect(lead.stage.name).toBe('Qualified')
    expect(await listStages(admin, {})).toEqual(before)
  })

  it('begins once where two leads are the first', async () => {
    await Promise.all([someLead(admin, 'A'), someLead(admin, 'B'), someLead(admin, 'C')])
    expect(await admin.db.leadStage.count()).toBe(6)
    expect((await titles(admin)).sort()).toEqual(['A', 'B', 'C'])
  })
})

describe('a lead', () => {
  it('moves, is won with a reason, and comes back', async () => {
    const lead = await someLead(admin, 'Roof', { valueMinor: 120_000, currency: 'USD' })
    const won = await moveLead(admin, {
      leadId: lead.id,
      version: lead.version,
      stageId: await stageNamed(admin, 'Won'),
      reason: 'Best price',
    })
    expect(won).toMatchObject({ status: 'won', closeReason: 'Best price', version: 2 })
    expect(won.closedAt).not.toBeNull()
    const back = { leadId: lead.id, version: 2, stageId: await stageNamed(admin, 'New') }
    expect(await moveLead(admin, back)).toMatchObject({ status: 'open', closedAt: null, closeReason: '' })
    await expect(moveLead(admin, { ...back, stageId: await stageNamed(admin, 'Lost') })).rejects.toMatchObject({
      code: 'conflict',
    })
    const events = await admin.db.leadEvent.findMany({ where: { leadId: lead.id }, orderBy: { id: 'asc' } })
    expect(events.map(({ kind }) => kind)).toEqual(['created', 'won', 'reopened'])
  })

  it('is changed by whoever has read it last', async () => {
    const { id: leadId } = await someLead(admin, 'Roof')
    const first = await updateLead(admin, { leadId, version: 1, title: 'Whole roof', expectedOn: '2026-12-24' })
    expect(first).toMatchObject({ title: 'Whole roof', expectedOn: '2026-12-24', version: 2 })
    await expect(updateLead(admin, { leadId, version: 1, title: 'X' })).rejects.toMatchObject({ code: 'conflict' })
    await expect(updateLead(admin, { leadId, version: 2, ownerId: leadId })).rejects.toMatchObject({ code: 'invalid' })
    await expect(updateLead(admin, { leadId, version: 2, currency: 'ABC' })).rejects.toMatchObject({ code: 'invalid' })
    await deleteLead(admin, { leadId })
    await expect(getLead(admin, { leadId })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('comes in pages without a gap, whatever the scores', async () => {
    for (const title of ['A', 'B', 'C', 'D', 'E']) await someLead(admin, title)
    await admin.db.lead.updateMany({ where: { title: { in: ['B', 'D'] } }, data: { score: 30 } })
    for (const sort of ['score', 'createdAt'] as const) {
      for (const direction of ['asc', 'desc'] as const) {
        const all = await titles(admin, { sort, direction })
        const paged: string[] = []
        for (let cursor: string | undefined; ; ) {
          const page = await listLeads(admin, { sort, direction, limit: 2, ...(cursor ? { cursor } : {}) })
          paged.push(...page.items.map(({ title }) => title))
          if (page.nextCursor === null) break
          cursor = page.nextCursor
        }
        expect(paged).toEqual(all)
      }
    }
    expect(await titles(admin)).toEqual(['D', 'B', 'E', 'C', 'A'])
    expect(await titles(admin, { minScore: 30, search: 'b' })).toEqual(['B'])
    await expect(listLeads(admin, { cursor: 'x' })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('is summed up by stage and currency', async () => {
    const stageId = await stageNamed(admin, 'New')
    await someLead(admin, 'A', { valueMinor: 100 })
    await someLead(admin, 'B', { valueMinor: 250 })
    await someLead(admin, 'C', { valueMinor: 7, currency: 'JPY' })
    await someLead(admin, 'D')
    const values = [
      { currency: 'EUR', valueMinor: 350 },
      { currency: 'JPY', valueMinor: 7 },
    ]
    expect(await summariseLeads(admin, {})).toEqual([{ stageId, leads: 4, values }])
    expect(await summariseLeads(admin, { search: 'C' })).toEqual([{ stageId, leads: 1, values: [values[1]] }])
  })
})

describe('a lead of another room', () => {
  const arrive = command({
    name: 'test.arrive',
    access: 'public',
    isAudited: false,
    input: createLeadInput,
    handler: ({ ctx, input }) =>
      createLeadFrom(ctx, { ...input, source: { kind: 'form', id: 'form-1' }, joinsOpen: true }),
  })

  it('is one lead however often and fast its form is sent', async () => {
    const { id: contactId } = await createContact(admin, { name: 'Ada' })
    const send = (utmSource: string) => arrive(admin, { contactId, title: 'Quote', touch: { utmSource } })
    const made = await Promise.all([send('a'), send('b'), send('c')])
    expect(new Set(made.map(({ leadId }) => leadId)).size).toBe(1)
    expect(made.filter(({ isNew }) => isNew)).toHaveLength(1)
    await send('last')
    const lead = await getLead(admin, { leadId: made[0]?.leadId ?? '' })
    expect(lead.source).toEqual({ kind: 'form', id: 'form-1' })
    expect(lead.lastTouch).toMatchObject({ utmSource: 'last' })
    expect(['a', 'b', 'c']).toContain(lead.firstTouch?.utmSource)
  })

  it('is of no contact of another company', async () => {
    const { id: contactId } = await createContact(admin, { name: 'Ada' })
    const other = await testMember(await testTenant())
    await expect(arrive(other, { contactId, title: 'X' })).rejects.toMatchObject({ code: 'not_found' })
    await expect(createLead(other, { contactId, title: 'X' })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('accounts and owners', () => {
  it('each have their own stages and leads', async () => {
    const office = await testSubAccount(acme)
    const there = await testMember(office)
    await someLead(admin, 'Main')
    const lead = await someLead(there, 'Office')
    expect(await titles(admin)).toEqual(['Main'])
    expect(await titles(there)).toEqual(['Office'])
    const stageId = await stageNamed(admin, 'Won')
    await expect(moveLead(there, { leadId: lead.id, version: 1, stageId })).rejects.toMatchObject({ code: 'invalid' })
    await expect(getLead(admin, { leadId: lead.id })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('whoever sees only own leads has no others, and gives none away', async () => {
    const { actor } = await testMember(acme, 'agent', 'Own')
    if (actor.kind !== 'member') throw new Error('a member was asked for')
    const actions = ['read', 'write', 'delete'] as const
    const lines = [
      { resource: 'leads', actions, scope: 'own' },
      { resource: 'contacts', actions, scope: 'tenant' },
    ] as const
    const me = acme.as({ ...actor, role: 'custom', grants: grantsOf(lines) })
    const theirs = await someLead(admin, 'Theirs')
    const mine = await someLead(me, 'Mine')
    expect(await titles(me)).toEqual(['Mine'])
    expect(await summariseLeads(me, {})).toMatchObject([{ leads: 1 }])
    await expect(getLead(me, { leadId: theirs.id })).rejects.toMatchObject({ code: 'not_found' })
    await expect(updateLead(me, { leadId: mine.id, version: 1, ownerId: null })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})
