import { z } from 'zod'
import { emailAddress, uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'

/** Who has agreed to marketing again, by a mail that reached them, is no longer left out for having unsubscribed once. */
export const liftUnsubscribing = command({
  name: 'campaigns.lift-unsubscribing',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ contactId: uuid, email: emailAddress }),
  handler: async ({ ctx, input: { contactId, email } }) => {
    const agreed = await ctx.db.contactConsent.count({
      where: { contactId, channel: 'email', purpose: 'marketing', state: 'granted' },
    })
    if (agreed === 0) return
    await ctx.db.suppression.deleteMany({
      where: { channel: 'email', address: email, reason: 'unsubscribed' },
    })
  },
})
