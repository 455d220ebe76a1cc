import { describe, expect, it } from 'vitest'
import { testMember, testTenant } from '@/lib/testing'
import { brand } from './content.fixture'
import { checkContent, emailContent } from './index'
import { listStarters } from './list-starters'
import { contentOf } from './starter'
import { GENERAL } from './starters-general'
import { OF_INDUSTRY } from './starters-industry'

describe('mails to begin with', () => {
  const all = [...GENERAL, ...OF_INDUSTRY]

  it.each(all.flatMap((starter) => (['en', 'de', 'ar'] as const).map((language) => ({ starter, language }))))(
    '$starter.id in $language can be sent once its pictures and products are chosen',
    ({ starter, language }) => {
      const content = emailContent.parse(contentOf(starter, language))
      const found = checkContent(content, { brand, fields: [], imageBytes: {}, htmlBytes: 0 })
      expect(found.filter(({ code }) => code !== 'image_missing')).toEqual([])
    },
  )

  it('are there for each industry', () => {
    const industries = [
      'education',
      'finance',
      'healthcare',
      'hospitality',
      'professional_services',
      'retail',
      'technology',
    ]
    expect(OF_INDUSTRY.map(({ industry }) => industry).sort()).toEqual(industries)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })

  it('come in the company’s language, with those of its industry first and blocks of their own', async () => {
    const acme = await testTenant({ locale: 'de-AT' })
    const member = await testMember(acme)
    const admin = { ...member, tenant: { ...member.tenant, industry: 'retail' } }
    const [first, second] = await Promise.all([listStarters(admin, {}), listStarters(admin, {})])
    expect(first.map(({ name }) => name)).toEqual([
      'Neu eingetroffen',
      'Newsletter',
      'Willkommen',
      'Angebot',
      'Einladung',
    ])
    expect(first[0]?.content.blocks[0]?.id).not.toBe(second[0]?.content.blocks[0]?.id)
  })
})
