import { beforeEach, describe, expect, it } from 'vitest'
import { createContact } from '@/lib/contacts'
import { newId } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { type TestTenant, testMember, testSubAccount, testTenant } from '@/lib/testing'
import { campaignsMatter } from './campaigns-matter'
import { createSegment } from './create-segment'
import { previewRules } from './preview-rules'
import { refreshSegment } from './refresh-segment'
import { refreshWatching } from './refresh-watching'
import { all, DAY_MS, figure, membersOf, none, tagged } from './rules.fixture'
import type { CampaignAct, Condition, Rules } from './schema'
import { updateSegment } from './update-segment'

type Moments = Partial<
  Record<'sentAt' | 'openedAt' | 'clickedAt' | 'repliedAt' | 'bouncedAt' | 'unsubscribedAt' | 'deliveredAt', number>
>

let acme: TestTenant
let admin: TenantContext
const ids = new Map<string, string>()

const campaign = async (of: TestTenant, name: string) =>
  (
    await of.system.db.campaign.create({
      data: { id: newId(), name, content: {}, audience: {}, startedAt: new Date() },
    })
  ).id

/** How many days ago each came to be. */
async function got(of: TestTenant, campaignId: string, name: string, moments: Moments) {
  const at = Object.fromEntries(
    Object.entries(moments).map(([moment, days]) => [moment, new Date(Date.now() - days * DAY_MS)]),
  )
  await of.system.db.campaignRecipient.create({
    data: {
      campaignId,
      contactId: ids.get(name) ?? '',
      address: `${name}@x.test`,
      state: 'sent',
      dueAt: new Date(),
      ...at,
    },
  })
}

let spring: string
let autumn: string
beforeEach(async () => {
  acme = await testTenant()
  admin = await testMember(acme)
  for (const name of ['Ada', 'Bob', 'Cyd', 'Dee']) ids.set(name, (await createContact(admin, { name })).id)
  spring = await campaign(acme, 'Spring')
  autumn = await campaign(acme, 'Autumn')
  await got(acme, spring, 'Ada', { sentAt: 40, deliveredAt: 40, openedAt: 40, clickedAt: 39 })
  await got(acme, spring, 'Bob', { sentAt: 40, openedAt: 2, repliedAt: 2 })
  await got(acme, spring, 'Cyd', { sentAt: 40, bouncedAt: 40 })
  await got(acme, autumn, 'Ada', { sentAt: 3, unsubscribedAt: 1 })
})

async function whom(rules: Rules): Promise<string[]> {
  const { id } = await createSegment(admin, { name: newId(), rules })
  await refreshSegment(admin, id)
  const names = await membersOf(admin, id)
  expect((await previewRules(admin, { rules })).count).toBe(names.length)
  return names
}
const what = (act: CampaignAct, given: Partial<Extract<Condition, { kind: 'campaign' }>> = {}) =>
  whom(all({ kind: 'campaign', did: true, act, ...given }))

describe('rules', () => {
  it('ask what people did with a campaign, or with any, and since when', async () => {
    expect(await what('sent')).toEqual(['Ada', 'Bob', 'Cyd'])
    expect(await what('sent', { campaignId: autumn })).toEqual(['Ada'])
    expect(await what('sent', { days: 30 })).toEqual(['Ada'])
    expect(await what('delivered')).toEqual(['Ada'])
    expect(await what('opened')).toEqual(['Ada', 'Bob'])
    expect(await what('opened', { days: 30 })).toEqual(['Bob'])
    expect(await what('opened', { did: false, campaignId: spring })).toEqual(['Cyd', 'Dee'])
    expect(await what('opened', { did: false, campaignId: autumn })).toEqual(['Ada', 'Bob', 'Cyd', 'Dee'])
    expect(await what('replied', { campaignId: spring })).toEqual(['Bob'])
    expect(await what('bounced')).toEqual(['Cyd'])
    expect(await what('unsubscribed', { campaignId: autumn, days: 2 })).toEqual(['Ada'])
    const openedAny: Condition = { kind: 'campaign', did: true, act: 'opened' }
    expect(await whom(none(openedAny))).toEqual(['Cyd', 'Dee'])
    expect(await whom(none({ ...openedAny, did: false }))).toEqual(['Ada', 'Bob'])
    expect(await whom(all(openedAny, { ...openedAny, act: 'clicked', did: false }))).toEqual(['Bob'])
  })

  it('ask who followed a certain link, wherever it stands in the mail', async () => {
    const url = "https://acme.test/o'shoes?a=%25&b={{name}}"
    const db = acme.system.db
    const links = [url, 'https://acme.test/hats', url]
    await db.campaignLink.createMany({ data: links.map((to, position) => ({ campaignId: spring, position, url: to })) })
    const click = (name: string, position: number) => ({ campaignId: spring, contactId: ids.get(name) ?? '', position })
    await db.campaignClick.createMany({ data: [click('Ada', 0), click('Bob', 2), click('Cyd', 1)] })
    const followed = { campaignId: spring, link: url }
    expect(await what('clicked', followed)).toEqual(['Ada', 'Bob'])
    expect(await what('clicked', { ...followed, did: false, days: 1 })).toEqual(['Cyd', 'Dee'])
    expect(await what('clicked', { ...followed, link: 'https://acme.test/gloves' })).toEqual([])
    for (const wrong of [
      { act: 'opened' as const, ...followed },
      { act: 'clicked' as const, link: url },
    ]) {
      const rules = all({ kind: 'campaign', did: true, ...wrong })
      await expect(previewRules(admin, { rules })).rejects.toMatchObject({ code: 'invalid' })
    }
  })

  it('speak of no campaign of somebody else, and see nobody else’s recipients', async () => {
    const other = await testTenant()
    const branch = await testSubAccount(acme)
    for (const stranger of [other, branch]) {
      const theirs = await campaign(stranger, 'Theirs')
      const rules = all({ kind: 'campaign', did: true, act: 'sent', campaignId: theirs })
      await expect(createSegment(admin, { name: newId(), rules })).rejects.toMatchObject({ code: 'invalid' })
    }
    const rules = all({ kind: 'campaign', did: true, act: 'sent' })
    for (const stranger of [other, branch]) {
      const me = await testMember(stranger, stranger === branch ? 'subtenant_admin' : 'tenant_admin')
      await createContact(me, { name: 'Eve' })
      expect((await previewRules(me, { rules })).count).toBe(0)
      expect(await campaignsMatter(stranger.system)).toBe(false)
    }
  })
})

describe('members', () => {
  it('are found anew when a campaign has gone out, for segments that speak of campaigns', async () => {
    const rules = all({ kind: 'campaign', did: true, act: 'sent', campaignId: autumn })
    const { id: segmentId } = await createSegment(admin, { name: 'Got it', rules })
    await refreshSegment(admin, segmentId)
    await got(acme, autumn, 'Dee', { sentAt: 0 })
    await refreshWatching(acme.system)
    expect([await figure(admin, segmentId), await membersOf(admin, segmentId)]).toEqual([2, ['Ada', 'Dee']])
    expect(await campaignsMatter(acme.system)).toBe(true)
    // Rules that leave campaigns out again are told of none.
    await updateSegment(admin, { segmentId, version: 1, rules: all(tagged('a')) })
    expect(await campaignsMatter(acme.system)).toBe(false)
  })
})
