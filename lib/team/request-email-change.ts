import { z } from 'zod'
import { conflict, emailAddress, uuid } from '@/lib/kernel'
import { queueEmail } from '@/lib/mail'
import { command, task } from '@/lib/operations'
import { issueLink } from './links'
import { notifyOfAccount } from './notify-member'
import { provePassword } from './prove-password'
import { requestEmailChangeInput } from './schema'
import { takeMailRequest } from './throttles'

export const ADDRESS_TAKEN = 'This address belongs to a member of the team already.'

const sendConfirmation = command({
  name: 'profile.request-email-change',
  access: 'member',
  input: z.strictObject({ memberId: uuid, email: emailAddress }),
  handler: async ({ ctx, input: { memberId, email } }) => {
    if (await ctx.db.member.count({ where: { emailNormalized: email } })) throw conflict(ADDRESS_TAKEN)
    const member = await ctx.db.member.findFirstOrThrow({ where: { id: memberId } })
    const link = await issueLink(ctx, 'email_change', member, { email })
    await queueEmail(ctx, {
      template: 'email_change',
      to: email,
      locale: member.locale,
      variables: { name: member.name, newEmail: email, link: link.url, expires: link.expires },
    })
    await notifyOfAccount(ctx, member, (words) => ({
      title: words.emailChangingTitle,
      message: words.emailChanging(email),
    }))
    ctx.audit({ resourceId: memberId, after: { email } })
  },
})

/** Mails a link to the new address; the old one stays until it is followed. */
export const requestEmailChange = task({
  name: 'profile.change-email',
  access: 'member',
  input: requestEmailChangeInput,
  handler: async ({ ctx, input }) => {
    const { member } = await provePassword(ctx, input.currentPassword)
    await takeMailRequest(ctx.tenantId, input.email, ctx.request.ip)
    await sendConfirmation(ctx, { memberId: member.id, email: input.email })
    return { email: input.email }
  },
})
