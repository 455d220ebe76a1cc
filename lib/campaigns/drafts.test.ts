import { beforeAll, expect, it } from 'vitest'
import { listUses } from '@/lib/content'
import { newBlock } from '@/lib/content/schema'
import { newId } from '@/lib/kernel'
import { NO_REQUEST, type TenantContext, tenantContext } from '@/lib/operations'
import { type TestTenant, testMember, testSubAccount, testTenant } from '@/lib/testing'
import {
  cancelCampaign,
  copyCampaign,
  deleteCampaign,
  getCampaign,
  listCampaigns,
  startCampaign,
  updateCampaign,
} from '.'
import { beginCampaign } from './begin-campaign'
import { CONTENT, draft, people, started } from './campaigns.fixture'

let company: TestTenant
let branch: TestTenant
let everywhere: TenantContext
beforeAll(async () => {
  company = await testTenant()
  branch = await testSubAccount(company)
  const { actor } = await testMember(company)
  everywhere = tenantContext(company.tenant, actor, NO_REQUEST, null)
})

it('campaigns of a sub-account are seen, changed and copied from the view of all accounts, in their own account', async () => {
  const campaignId = await draft(branch)
  expect((await listCampaigns(everywhere, {})).items.map(({ id }) => id)).toContain(campaignId)
  const { version } = await getCampaign(everywhere, { campaignId })
  await updateCampaign(everywhere, { campaignId, version, name: 'News of the branch' })
  expect(await getCampaign(branch.system, { campaignId })).toMatchObject({ name: 'News of the branch' })

  const { id: copyId } = await copyCampaign(everywhere, { campaignId })
  expect(await getCampaign(branch.system, { campaignId: copyId })).toMatchObject({ status: 'draft' })

  await deleteCampaign(everywhere, { campaignId })
  await expect(getCampaign(branch.system, { campaignId })).rejects.toMatchObject({ code: 'not_found' })
})

it('a campaign of a sub-account that is under way is cancelled from the view of all accounts', async () => {
  const campaignId = await started(branch)
  await cancelCampaign(everywhere, { campaignId })
  expect(await getCampaign(branch.system, { campaignId })).toMatchObject({ status: 'draft' })
})

it('a picture says in which campaigns it stands', async () => {
  const pictureId = newId()
  const shown = { ...newBlock('image'), src: `/files/${pictureId}`, alt: 'A shop' }
  const campaignId = await draft(branch, {
    name: 'Spring',
    content: { ...CONTENT, blocks: [shown, ...CONTENT.blocks] },
  })
  const { id: copyId } = await copyCampaign(branch.system, { campaignId })
  const users = async () => (await listUses(branch.system, { id: pictureId })).items.map(({ userId }) => userId)
  expect(await users()).toEqual([copyId, campaignId])
  await updateCampaign(branch.system, { campaignId, version: 1, content: CONTENT })
  expect(await users()).toEqual([copyId])
  await deleteCampaign(branch.system, { campaignId: copyId })
  expect(await users()).toEqual([])
})

it('an audience is of the campaign’s own account, whoever lets it begin', async () => {
  await people(company, [{ email: 'main@crowd.example' }])
  await people(branch, [{ email: 'branch@crowd.example' }])
  const campaignId = await started(company)
  expect(company.system.accountId).toBeNull()
  await beginCampaign(company.system, { campaignId })
  const audience = await company.system.db.campaignRecipient.findMany({ where: { campaignId } })
  expect(audience.map(({ address }) => address)).toEqual(['main@crowd.example'])
})

it('by everybody’s own clock begins before the first of them shows the hour, and no earlier when it is put off', async () => {
  const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
  await people(branch, [{ email: 'east@crowd.example', timeZone: 'Pacific/Kiritimati' }])
  const campaignId = await draft(branch)
  await startCampaign(branch.system, { campaignId, at: at(25), isLocalTime: true })
  await cancelCampaign(branch.system, { campaignId })
  await startCampaign(branch.system, { campaignId, at: at(40), isLocalTime: true })
  // What the first start had arranged comes all the same.
  await beginCampaign(branch.system, { campaignId })
  expect((await getCampaign(branch.system, { campaignId })).status).toBe('scheduled')
  await cancelCampaign(branch.system, { campaignId })
  await startCampaign(branch.system, { campaignId, at: at(25), isLocalTime: true })
  await beginCampaign(branch.system, { campaignId })
  expect((await getCampaign(branch.system, { campaignId })).status).toBe('running')
  const east = await branch.system.db.campaignRecipient.findFirst({
    where: { campaignId, address: 'east@crowd.example' },
  })
  // In UTC+14 the company's clock (UTC) shows 25 hours from now already 11 hours from now.
  expect(Math.abs((east?.dueAt.getTime() ?? 0) - Date.parse(at(11)))).toBeLessThan(120_000)
})
