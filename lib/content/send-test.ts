import { rateLimited } from '@/lib/kernel'
import { mailBrandOf, ownAddress, queueWritten } from '@/lib/mail'
import { mailLanguage } from '@/lib/mail/schema'
import { command } from '@/lib/operations'
import { compileContent } from './compile-content'
import { sendTestInput } from './library-inputs'
import { linkTarget } from './links'
import { personalise } from './personalise'
import { WORDS } from './words'

const TEMPLATE = 'content_test'
const MOST_IN_TEN_MINUTES = 20
const TEN_MINUTES_MS = 600_000

/** A mail to oneself, as it would reach a customer but for the mark in its subject; links lead where they will, uncounted. */
export const sendTest = command({
  name: 'content.send-test',
  access: 'content:write',
  input: sendTestInput,
  route: {
    method: 'POST',
    path: '/content-templates/send-test',
    summary: 'Send a test mail to oneself',
    tags: ['Content'],
  },
  handler: async ({ ctx, input: { content, variables } }) => {
    const to = await ownAddress(ctx)
    const since = new Date(Date.now() - TEN_MINUTES_MS)
    const sent = await ctx.db.email.count({ where: { template: TEMPLATE, toAddress: to, createdAt: { gt: since } } })
    if (sent >= MOST_IN_TEN_MINUTES) throw rateLimited(TEN_MINUTES_MS / 1_000)
    const brand = mailBrandOf(ctx.tenant)
    const { locale } = ctx.tenant
    const compiled = await compileContent(content, brand, locale)
    const mail = personalise(compiled, {
      variables,
      linkUrl: (index) => linkTarget(compiled.links[index] ?? brand.homeUrl, variables),
      unsubscribeUrl: brand.homeUrl,
      preferencesUrl: brand.homeUrl,
      openPixelUrl: null,
    })
    const subject = `[${WORDS[mailLanguage(locale)].test}] ${mail.subject}`
    const id = await queueWritten(ctx, { template: TEMPLATE, to, mail: { ...mail, subject } })
    ctx.audit({ resourceId: id, after: { to } })
    return { to }
  },
})
