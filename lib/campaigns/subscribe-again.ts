import { keepConsent } from '@/lib/contacts'
import { conflict, notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { readMailToken } from './mail-token'
import { mailTokenInput } from './schema'

/** Takes back an unsubscribing, by whoever holds the mail. An address that bounced stays suppressed. @throws conflict */
export const subscribeAgain = command({
  name: 'campaigns.subscribe-again',
  access: 'public',
  input: mailTokenInput,
  handler: async ({ ctx, input }) => {
    const whose = readMailToken(ctx.tenantId, input.token)
    const recipient = whose && (await ctx.db.campaignRecipient.findFirst({ where: whose }))
    const contact = recipient && (await ctx.db.contact.findFirst({ where: { id: recipient.contactId } }))
    if (!contact || contact.emailNormalized !== recipient.address) throw notFound('Mail')
    const { address, contactId, campaignId } = recipient
    await ctx.db.suppression.deleteMany({ where: { channel: 'email', address, reason: 'unsubscribed' } })
    const left = await ctx.db.suppression.count({ where: { channel: 'email', address } })
    if (left > 0) throw conflict('No mail can be sent to this address.')
    const said = { state: 'granted', source: 'preferences', evidence: `/preferences (${campaignId})` } as const
    await keepConsent(ctx, { contactId, channel: 'email', purpose: 'marketing', ...said })
    ctx.audit({ resourceId: campaignId, after: { contactId } })
    return { isDone: true }
  },
})
