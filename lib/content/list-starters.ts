import { noInput } from '@/lib/kernel/schema'
import { mailLanguage } from '@/lib/mail/schema'
import { query } from '@/lib/operations'
import type { StarterView } from './library-inputs'
import { contentOf } from './starter'
import { GENERAL } from './starters-general'
import { OF_INDUSTRY } from './starters-industry'

/** Mails to begin with, in the company's language; those of its industry first. */
export const listStarters = query({
  name: 'content.list-starters',
  access: 'content:read',
  input: noInput,
  route: { method: 'GET', path: '/content-starters', summary: 'List e-mails to begin with', tags: ['Content'] },
  handler: async ({ ctx }): Promise<StarterView[]> => {
    const language = mailLanguage(ctx.tenant.locale)
    const own = OF_INDUSTRY.filter(({ industry }) => industry === ctx.tenant.industry)
    return [...own, ...GENERAL].map((starter) => ({
      id: starter.id,
      name: starter.words[language].name,
      subject: starter.words[language].subject,
      isOfIndustry: starter.industry !== null,
      content: contentOf(starter, language),
    }))
  },
})
