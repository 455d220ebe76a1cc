import { beforeEach, expect, it } from 'vitest'
import { createSegment } from '@/lib/segments'
import { type TestTenant, testTenant } from '@/lib/testing'
import { draft, people } from './campaigns.fixture'
import { writeMailToken } from './mail-token'
import { noteBounces } from './note-bounces'
import { noteOpen } from './note-open'

let company: TestTenant
let campaignId: string
let contactIds: string[]

beforeEach(async () => {
  company = await testTenant()
  campaignId = await draft(company)
  contactIds = await people(company, [{ email: 'ada@crowd.example' }, { email: 'bob@crowd.example' }])
  await company.system.db.campaign.updateMany({ where: { id: campaignId }, data: { recipients: 2, sent: 2 } })
  await company.system.db.campaignRecipient.createMany({
    data: contactIds.map((contactId) => ({
      campaignId,
      contactId,
      address: contactId,
      state: 'sent',
      dueAt: new Date(),
    })),
  })
})

const acts = async () => {
  const rows = await company.system.db.outboxEvent.findMany({
    where: { type: { in: ['campaign.opened', 'campaign.bounced'] } },
  })
  return rows.map(
    ({ type, payload }) => `${type} ${contactIds.indexOf(String((payload as { contactId: string }).contactId))}`,
  )
}
const act = async () => {
  const [contactId = '', other = ''] = contactIds
  await noteOpen(company.anonymous, { token: writeMailToken(company.tenant.id, { campaignId, contactId }) })
  await noteBounces(company.system, { campaignId, contactIds: [other] })
}

it('tells what readers did only where somebody wants to know', async () => {
  await act()
  expect(await acts()).toEqual([])
})

it('tells of everybody, once, where rules of a segment speak of campaigns', async () => {
  const rules = {
    kind: 'group' as const,
    match: 'all' as const,
    rules: [{ kind: 'campaign' as const, did: true, act: 'opened' as const }],
  }
  await createSegment(company.system, { name: 'Readers', rules })
  await act()
  await act()
  expect((await acts()).sort()).toEqual(['campaign.bounced 1', 'campaign.opened 0'])
})
