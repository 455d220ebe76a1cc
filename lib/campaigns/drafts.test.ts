import { beforeAll, expect, it } from 'vitest'
import { listUses } from '@/lib/content'
import { newBlock } from '@/lib/content/schema'
import { newId } from '@/lib/kernel'
import { NO_REQUEST, type TenantContext, tenantContext } from '@/lib/operations'
import { type TestTenant, testMember, testSubAccount, testTenant } from '@/lib/testing'
import { cancelCampaign, copyCampaign, deleteCampaign, getCampaign, listCampaigns, updateCampaign } from '.'
import { CONTENT, draft, started } from './campaigns.fixture'

let branch: TestTenant
let everywhere: TenantContext
beforeAll(async () => {
  const company = await testTenant()
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
