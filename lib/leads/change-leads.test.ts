import { beforeEach, expect, it } from 'vitest'
import { grantsOf, type TenantContext } from '@/lib/operations'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { changeLeads } from './change-leads'
import { getLead } from './get-lead'
import { someLead, stageNamed } from './leads.fixture'
import { listLeadEvents } from './list-lead-events'

let acme: TestTenant
let admin: TenantContext
let leadIds: string[]

beforeEach(async () => {
  acme = await testTenant()
  admin = await testMember(acme)
  leadIds = []
  for (const title of ['Roof', 'Door', 'Wall']) leadIds.push((await someLead(admin, title)).id)
})

const memberId = ({ actor }: TenantContext) => (actor.kind === 'member' ? actor.id : '')
const all = () => Promise.all(leadIds.map((leadId) => getLead(admin, { leadId })))

it('moves, gives and tags several leads at once, each with its history', async () => {
  const stageId = await stageNamed(admin, 'Won')
  const ownerId = memberId(await testMember(acme, 'agent', 'Mia Lang'))
  expect(await changeLeads(admin, { leadIds, stageId, reason: 'Fair', ownerId, addTags: ['fair'] })).toEqual({
    changed: 3,
  })
  for (const lead of await all()) {
    expect(lead).toMatchObject({ status: 'won', closeReason: 'Fair', ownerName: 'Mia Lang' })
    const contact = await admin.db.contact.findFirst({ where: { id: lead.contact.id } })
    expect(contact?.tags).toEqual(['fair'])
    const events = await listLeadEvents(admin, { leadId: lead.id })
    expect(events.items.map(({ kind }) => kind)).toEqual(['changed', 'won', 'created'])
  }
  expect(await changeLeads(admin, { leadIds: leadIds.slice(0, 1), ownerId: null, removeTags: ['fair'] })).toEqual({
    changed: 1,
  })
  expect((await all()).map(({ ownerName }) => ownerName)).toEqual([null, 'Mia Lang', 'Mia Lang'])
})

it('is all or nothing, and reaches what the role and the account reach', async () => {
  const stranger = await testMember(await testTenant())
  expect(await changeLeads(stranger, { leadIds, ownerId: memberId(stranger) })).toEqual({ changed: 0 })
  const foreign = await stageNamed(stranger, 'Won')
  await expect(changeLeads(admin, { leadIds, ownerId: null, stageId: foreign })).rejects.toMatchObject({
    code: 'invalid',
  })
  const { actor } = await testMember(acme, 'agent', 'Own')
  if (actor.kind !== 'member') throw new Error('a member was asked for')
  const own = acme.as({
    ...actor,
    grants: grantsOf([{ resource: 'leads', actions: ['read', 'write'], scope: 'own' }]),
  })
  expect(await changeLeads(own, { leadIds, stageId: await stageNamed(admin, 'Lost') })).toEqual({ changed: 0 })
  expect((await all()).map(({ status, version }) => [status, version])).toEqual([
    ['open', 1],
    ['open', 1],
    ['open', 1],
  ])
})
