import { keepConsent } from '@/lib/contacts'
import { command } from '@/lib/operations'
import { suppress } from '@/lib/suppressions'
import { readMailToken } from './mail-token'
import { meetRecipient } from './meet-recipient'
import { mailTokenInput } from './schema'

/** No marketing by mail any more: one POST by whoever holds the mail (RFC 8058 §3.2), without a sign-in. Twice is once. */
export const unsubscribe = command({
  name: 'campaigns.unsubscribe',
  access: 'public',
  worksWhileClosing: true,
  input: mailTokenInput,
  handler: async ({ ctx, input }) => {
    const whose = readMailToken(ctx.tenantId, input.token)
    const address = whose && (await meetRecipient(ctx, whose, 'unsubscribed'))
    if (!whose || !address) return { isDone: false }
    const { contactId, campaignId } = whose
    await suppress(ctx, { address, reason: 'unsubscribed', campaignId })
    const agreed = await ctx.db.contactConsent.findFirst({
      where: { contactId, channel: 'email', purpose: 'marketing' },
      select: { state: true },
    })
    const isThere = (await ctx.db.contact.count({ where: { id: contactId } })) > 0
    if (isThere && agreed?.state !== 'denied') {
      const said = { state: 'denied', source: 'unsubscribed', evidence: '' } as const
      await keepConsent(ctx, { contactId, channel: 'email', purpose: 'marketing', ...said })
    }
    ctx.audit({ resourceId: campaignId, after: { contactId } })
    return { isDone: true }
  },
})
