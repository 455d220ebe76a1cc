import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/kernel'
import { testTenant } from '@/lib/testing'
import { createCampaign, followTextLink, getCampaign, listLinks } from '.'
import { linksOf } from './links-of'
import { reachCampaign } from './reach-campaign'
import { linksIn, SAMPLE_TOKEN, withLinks } from './text-links'
import { newCode, readTextToken, writeTextToken } from './text-token'

describe('links of a text', () => {
  it('end before what ends the sentence, and keep what is put in', () => {
    const text = 'See https://a.example/x?n={{firstName|my friend}}&b=1, or (http://b.example). https://a.example/x!'
    expect(linksIn(text)).toEqual([
      'https://a.example/x?n={{firstName|my friend}}&b=1',
      'http://b.example',
      'https://a.example/x',
    ])
    expect(withLinks(text, () => '#')).toBe('See #, or (#). #!')
    expect(linksIn('no link: www.example, ftp://x.example')).toEqual([])
  })
})

describe('a short link', () => {
  it('is one company’s, one link’s and one person’s', async () => {
    const [one, other] = [newId(), newId()]
    const contactId = newId()
    const code = newCode()
    const token = writeTextToken(one, code, contactId)
    expect(token).toHaveLength(SAMPLE_TOKEN.length)
    expect(readTextToken(one, token)).toEqual({ code, contactId })
    expect(readTextToken(other, token)).toBeNull()
    expect(readTextToken(one, `${newCode()}${token.slice(6)}`)).toBeNull()
    expect(readTextToken(one, `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).toBeNull()
    expect(readTextToken(one, 'nonsense')).toBeNull()
  })

  it('leads where its campaign says, counts each person once, and nowhere without a right signature', async () => {
    const company = await testTenant()
    const { system, anonymous } = company
    const { id: contactId } = await system.db.contact.create({
      data: { id: newId(), name: 'Mia Lang', phone: '+491511' },
    })
    const { id: campaignId } = await createCampaign(system, {
      name: 'Shoes',
      channel: 'sms',
      sms: {
        text: 'New: {{companyUrl}}/new and https://shop.example/?n={{firstName|}} not https://{{name|x}}.example',
        connectionId: null,
      },
    })
    const links = await linksOf(system, await reachCampaign(system, campaignId))
    expect(links.map(({ url }) => url)).toEqual([
      expect.stringMatching(/^http.*\/new$/),
      'https://shop.example/?n={{firstName|}}',
    ])
    await system.db.campaignLink.createMany({ data: links.map((link) => ({ campaignId, ...link })) })
    await system.db.campaignRecipient.create({
      data: { campaignId, contactId, address: '+491511', state: 'sent', dueAt: new Date() },
    })
    const token = writeTextToken(company.tenant.id, links[1]?.code ?? '', contactId)
    for (let time = 0; time < 2; time++) {
      expect(await followTextLink(anonymous, { token })).toEqual({ url: 'https://shop.example/?n=Mia' })
    }
    expect((await getCampaign(system, { campaignId })).counts).toMatchObject({ clicked: 1, opened: 0 })
    expect(await listLinks(system, { campaignId })).toMatchObject([{ people: 0 }, { people: 1, clicks: 2 }])

    const forged = `${token.slice(0, 6)}${writeTextToken(newId(), token.slice(0, 6), contactId).slice(6)}`
    expect(await followTextLink(anonymous, { token: forged })).toBeNull()
    const foreign = await testTenant()
    expect(await followTextLink(foreign.anonymous, { token })).toBeNull()
  })
})
