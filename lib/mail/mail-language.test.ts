import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { unseal } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { testMember, testTenant } from '@/lib/testing'
import { DEFAULT_TEMPLATES } from './default-templates'
import { defaultWords } from './default-words'
import { variablesIn } from './fill-variables'
import { mailLanguage } from './languages'
import { queueEmail } from './queue-email'
import { mailSeal } from './queue-written'
import { templateKeys } from './schema'
import { updateTemplate } from './update-template'

const invite = command({
  name: 'test.invite',
  access: 'system',
  input: z.strictObject({ locale: z.string().nullable() }),
  handler: ({ ctx, input }) =>
    queueEmail(ctx, {
      template: 'invitation',
      to: 'reader@example.test',
      locale: input.locale,
      variables: { inviterName: 'Alex', role: 'Agent', link: 'https://x.test/', expires: 'tomorrow' },
    }),
})

async function invited(companyLocale: string, locale: string | null, own?: string) {
  const company = await testTenant({ locale: companyLocale })
  if (own) {
    const manager = await testMember(company, 'manager')
    await updateTemplate(manager, { key: 'invitation', subject: own, body: '[Join]({{link}})' })
  }
  const id = await invite(company.system, { locale })
  const row = await company.system.db.email.findFirst({ where: { id } })
  return { subject: row?.subject, html: unseal(mailSeal(company.system.tenantId), row?.html ?? '') }
}

describe('the language of a mail', () => {
  it('is the recipient’s, where it is known', async () => {
    const { subject, html } = await invited('en', 'ar')
    expect(subject).toMatch(/^يدعوك Alex/)
    expect(html).toMatch(/<html[^>]* dir="rtl"[^>]* lang="ar"|<html[^>]* lang="ar"[^>]* dir="rtl"/)
  })

  it('else the company’s', async () => {
    expect((await invited('de-AT', null)).subject).toMatch(/^Alex lädt Sie zu/)
    expect((await invited('fr', 'fr')).subject).toMatch(/^Alex invites you/)
  })

  it('is the company’s where the company words the mail itself', async () => {
    const { subject, html } = await invited('de', 'ar', 'Komm zu uns')
    expect(subject).toBe('Komm zu uns')
    expect(html).toContain('lang="de"')
  })

  it('is found by the first tag that is known', () => {
    expect([mailLanguage('de-CH'), mailLanguage(null, 'AR'), mailLanguage('fr', 'it')]).toEqual(['de', 'ar', 'en'])
  })
})

describe.each(['de', 'ar'] as const)('the default words in %s', (language) => {
  it.each(templateKeys)('of %s hold the same values as the English ones', (key) => {
    const words = defaultWords(key, language)
    const { subject, body } = DEFAULT_TEMPLATES[key]
    expect(variablesIn(words.subject).sort()).toEqual(variablesIn(subject).sort())
    expect(variablesIn(words.body).sort()).toEqual(variablesIn(body).sort())
    expect(words.body).not.toBe(body)
  })
})
