import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { queueEmail } from '@/lib/mail'
import { command } from '@/lib/operations'
import { issueLink } from './links'

/** The link of one request; a second run finds its row and does nothing. */
export const sendPasswordReset = command({
  name: 'passwords.send-reset',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ memberId: uuid, requestId: uuid }),
  handler: async ({ ctx, input }) => {
    const member = await ctx.db.member.findFirst({ where: { id: input.memberId, status: 'active' } })
    if (!member || (await ctx.db.memberToken.count({ where: { id: input.requestId } }))) return
    const link = await issueLink(ctx, 'password_reset', member, { id: input.requestId })
    await queueEmail(ctx, {
      template: 'password_reset',
      to: member.emailNormalized,
      locale: member.locale,
      variables: { name: member.name, link: link.url, expires: link.expires },
    })
  },
})
