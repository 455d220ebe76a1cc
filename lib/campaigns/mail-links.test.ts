import { beforeEach, describe, expect, it } from 'vitest'
import { newId } from '@/lib/kernel'
import { type TestTenant, testTenant } from '@/lib/testing'
import { followLink, getCampaign, getPreferences, listLinks, noteOpen, subscribeAgain, unsubscribe } from '.'
import { draft, people } from './campaigns.fixture'
import { writeMailToken } from './mail-token'

let company: TestTenant
let campaignId: string
let contactId: string
let token: string

const address = 'ada@crowd.example'

beforeEach(async () => {
  company = await testTenant()
  campaignId = await draft(company)
  ;[contactId = ''] = await people(company, [{ name: 'Ada', email: address }])
  const { db } = company.system
  await db.campaign.updateMany({ where: { id: campaignId }, data: { status: 'done', recipients: 1, sent: 1 } })
  await db.campaignRecipient.create({ data: { campaignId, contactId, address, state: 'sent', dueAt: new Date() } })
  await db.campaignLink.createMany({
    data: [
      { campaignId, position: 0, url: 'https://shop.example/new?for={{email|}}' },
      { campaignId, position: 1, url: 'https://shop.example/about' },
    ],
  })
  token = writeMailToken(company.tenant.id, { campaignId, contactId })
})

const counts = async () => (await getCampaign(company.system, { campaignId })).counts

describe('a link of a mail', () => {
  it('leads to where the campaign says, and counts each person once', async () => {
    const { anonymous } = company
    for (let time = 0; time < 3; time++) {
      expect(await followLink(anonymous, { token, position: 0 })).toEqual({
        url: 'https://shop.example/new?for=ada%40crowd.example',
      })
    }
    await followLink(anonymous, { token, position: 1 })
    expect(await counts()).toMatchObject({ clicked: 1, opened: 1 })
    expect(await listLinks(company.system, { campaignId })).toMatchObject([
      { people: 1, clicks: 3 },
      { people: 1, clicks: 1 },
    ])
  })

  it('leads nowhere with a token of another company, and to no other place than its own', async () => {
    const other = await testTenant()
    expect(await followLink(other.anonymous, { token, position: 0 })).toBeNull()
    expect(await followLink(company.anonymous, { token: 'A'.repeat(64), position: 0 })).toBeNull()
    expect(await followLink(company.anonymous, { token, position: 7 })).toBeNull()
    expect(await counts()).toMatchObject({ clicked: 0, opened: 0 })
  })

  it('of somebody who is no recipient leads on and counts nothing', async () => {
    const stranger = writeMailToken(company.tenant.id, { campaignId, contactId: newId() })
    expect(await followLink(company.anonymous, { token: stranger, position: 1 })).toEqual({
      url: 'https://shop.example/about',
    })
    expect(await counts()).toMatchObject({ clicked: 0 })
  })

  it('proves that a mail in doubt has arrived', async () => {
    const { db } = company.system
    await db.campaignRecipient.updateMany({ where: { campaignId }, data: { state: 'uncertain' } })
    await db.campaign.updateMany({ where: { id: campaignId }, data: { sent: 0, uncertain: 1 } })
    await noteOpen(company.anonymous, { token })
    await noteOpen(company.anonymous, { token })
    expect(await counts()).toMatchObject({ sent: 1, uncertain: 0, opened: 1 })
  })
})

describe('unsubscribing', () => {
  it('holds for the person and the address, once, and can be taken back by whoever has the mail', async () => {
    const { anonymous, system } = company
    expect(await getPreferences(anonymous, { token })).toEqual({ address: 'a…@crowd.example', getsMail: true })
    expect(await unsubscribe(anonymous, { token })).toEqual({ isDone: true })
    expect(await unsubscribe(anonymous, { token })).toEqual({ isDone: true })
    expect(await counts()).toMatchObject({ unsubscribed: 1 })
    expect(await getPreferences(anonymous, { token })).toMatchObject({ getsMail: false })
    expect(await system.db.suppression.count({ where: { address, reason: 'unsubscribed' } })).toBe(1)
    expect(await system.db.contactConsent.findFirst({ where: { contactId } })).toMatchObject({ state: 'denied' })
    await subscribeAgain(anonymous, { token })
    expect(await getPreferences(anonymous, { token })).toMatchObject({ getsMail: true })
  })

  it('is nobody else’s to do', async () => {
    const other = await testTenant()
    expect(await unsubscribe(other.anonymous, { token })).toEqual({ isDone: false })
    await expect(getPreferences(other.anonymous, { token })).rejects.toMatchObject({ code: 'not_found' })
    expect(await getPreferences(company.anonymous, { token })).toMatchObject({ getsMail: true })
  })

  it('cannot be undone for an address that bounced', async () => {
    await company.system.db.suppression.create({ data: { channel: 'email', address, reason: 'bounced' } })
    await expect(subscribeAgain(company.anonymous, { token })).rejects.toMatchObject({ code: 'conflict' })
  })
})
