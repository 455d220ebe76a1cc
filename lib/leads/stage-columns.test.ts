import { beforeEach, describe, expect, it } from 'vitest'
import { contextInAccount, type TenantContext } from '@/lib/operations'
import { type TestTenant, testMember, testSubAccount, testTenant } from '@/lib/testing'
import { getLead } from './get-lead'
import { someLead, stageNamed, titles } from './leads.fixture'
import { listStageColumns } from './list-stage-columns'
import { listStages } from './list-stages'
import { moveLead } from './move-lead'
import { summariseLeads } from './summarise-leads'
import { updateStage } from './update-stage'

let acme: TestTenant
let north: TestTenant
let south: TestTenant
let admin: TenantContext
let inNorth: TenantContext
let inSouth: TenantContext
let overAll: TenantContext

const names = async (ctx: TenantContext) =>
  (await listStageColumns(ctx, {})).map(({ stage, stages }) => `${stage.name} ${stages.length}`)

beforeEach(async () => {
  acme = await testTenant()
  north = await testSubAccount(acme, 'North')
  south = await testSubAccount(acme, 'South')
  ;[admin, inNorth, inSouth] = await Promise.all([testMember(acme), testMember(north), testMember(south)])
  overAll = await contextInAccount(admin.tenant, admin.actor, admin.request, 'all')
  await someLead(admin, 'Main')
  await someLead(inNorth, 'North', { valueMinor: 500 })
  await someLead(inSouth, 'South', { valueMinor: 700 })
})

describe('the board over all accounts', () => {
  it('puts stages of one kind and name into one column, and shows the leads of all', async () => {
    await updateStage(inNorth, { stageId: await stageNamed(inNorth, 'Contacted'), name: 'Called' })
    await updateStage(inSouth, { stageId: await stageNamed(inSouth, 'New'), name: ' new' })
    expect(await names(overAll)).toEqual([
      'New 3',
      'Contacted 2',
      'Called 1',
      'Qualified 3',
      'Proposal 3',
      'Won 3',
      'Lost 3',
    ])
    expect(await names(inNorth)).toEqual(['New 1', 'Called 1', 'Qualified 1', 'Proposal 1', 'Won 1', 'Lost 1'])
    const stage = await stageNamed(admin, 'New')
    expect((await titles(overAll, { stage })).sort()).toEqual(['Main', 'North', 'South'])
    expect((await summariseLeads(overAll, { stage })).reduce((all, { leads }) => all + leads, 0)).toBe(3)
    expect(await titles(admin, { stage })).toEqual(['Main'])
  })

  it('moves a lead among the stages of its own account alone', async () => {
    const [lead] = (await overAll.db.lead.findMany({ where: { title: 'South' } })).map(({ id }) => id)
    const leadId = lead ?? ''
    expect((await getLead(overAll, { leadId })).accountId).toBe(south.tenant.accountId)
    const its = await listStages(overAll, { account: south.tenant.accountId })
    expect(its).toEqual(await listStages(inSouth, {}))
    const won = its.find(({ kind }) => kind === 'won')?.id ?? ''
    const wrong = await stageNamed(admin, 'Won')
    await expect(moveLead(overAll, { leadId, version: 1, stageId: wrong })).rejects.toMatchObject({ code: 'invalid' })
    await moveLead(overAll, { leadId, version: 1, stageId: won })
    expect(await titles(inSouth, { status: 'won' })).toEqual(['South'])
    expect(await inSouth.db.leadEvent.count({ where: { leadId, kind: 'won' } })).toBe(1)
  })
})

describe('a sub-account', () => {
  it('sees neither its sibling nor its parent, whatever it asks for', async () => {
    const stages = await Promise.all([stageNamed(admin, 'New'), stageNamed(inSouth, 'New')])
    for (const stage of stages) {
      expect(await titles(inNorth, { stage })).toEqual([])
      expect(await summariseLeads(inNorth, { stage })).toEqual([])
    }
    const seen = (await listStageColumns(inNorth, {})).flatMap((column) => column.stages)
    expect(new Set(seen.map(({ accountId }) => accountId))).toEqual(new Set([north.tenant.accountId]))
    for (const account of [acme.tenant.accountId, south.tenant.accountId, crypto.randomUUID()]) {
      await expect(listStages(inNorth, { account })).rejects.toMatchObject({ code: 'not_found' })
    }
    await expect(contextInAccount(inNorth.tenant, inNorth.actor, inNorth.request, 'all')).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  it('of another company is not there', async () => {
    const other = await testSubAccount(await testTenant())
    await expect(listStages(overAll, { account: other.tenant.accountId })).rejects.toMatchObject({ code: 'not_found' })
    await expect(listStages(admin, { account: south.tenant.accountId })).rejects.toMatchObject({ code: 'not_found' })
  })
})
