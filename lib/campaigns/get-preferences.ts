import { notFound } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { readMailToken } from './mail-token'
import { mailTokenInput } from './schema'

/** `a…@example.com`: enough to know which address it is, and nothing for whoever the mail was forwarded to. */
const veiled = (address: string): string => address.replace(/^(.)[^@]*/, '$1…')

/** What somebody gets from the company by mail, for the page that their mail leads to. @throws not_found */
export const getPreferences = query({
  name: 'campaigns.get-preferences',
  access: 'public',
  input: mailTokenInput,
  handler: async ({ ctx, input }) => {
    const whose = readMailToken(ctx.tenantId, input.token)
    const recipient =
      whose && (await ctx.db.campaignRecipient.findFirst({ where: whose, select: { address: true, contactId: true } }))
    if (!recipient) throw notFound('Mail')
    const { address, contactId } = recipient
    const [consent, block] = await Promise.all([
      ctx.db.contactConsent.findFirst({ where: { contactId, channel: 'email', purpose: 'marketing' } }),
      ctx.db.suppression.findFirst({ where: { channel: 'email', address } }),
    ])
    return { address: veiled(address), getsMail: consent?.state === 'granted' && block === null }
  },
})
