import { invalid } from '@/lib/kernel'
import { queueEmail } from '@/lib/mail'
import { command, isRole, task } from '@/lib/operations'
import { tenantUrl } from '@/lib/tenancy'
import { accountWords } from './account-words'
import { requestJoinInput } from './invitation-schema'
import { confirmationEnd, findJoinLink, sealConfirmation } from './join-tokens'
import { deadLink, momentText } from './links'
import { takeLinkUse, takeMailRequest } from './throttles'

const sendConfirmation = command({
  name: 'members.ask-to-join',
  access: 'public',
  input: requestJoinInput,
  handler: async ({ ctx, input: { token, email } }) => {
    const link = await findJoinLink(ctx, token)
    if (!link) throw deadLink()
    if (email.split('@').at(-1) !== link.emailDomain) {
      throw invalid('email', 'This link is for addresses of another domain.')
    }
    ctx.audit({ resourceId: link.id, detail: email })
    // Whoever is in the team already gets no mail; the page says the same.
    if (await ctx.db.member.count({ where: { emailNormalized: email } })) return
    const role = link.roleId ? await ctx.db.role.findFirst({ where: { id: link.roleId } }) : null
    const words = accountWords(null, ctx.tenant.locale)
    await queueEmail(ctx, {
      template: 'invitation',
      to: email,
      locale: null,
      variables: {
        inviterName: ctx.tenant.name,
        role: role?.name ?? (isRole(link.role) ? words.roles[link.role] : link.role),
        email,
        link: tenantUrl(ctx.tenant, `/join/confirm?token=${sealConfirmation(ctx.tenantId, link.id, email)}`),
        expires: momentText(ctx.tenant.locale, ctx.tenant.timeZone, confirmationEnd()),
      },
    })
  },
})

/** Sends a mail to the address, whose link lets its reader in. Says nothing about who is in the team. @throws rate_limited */
export const requestJoin = task({
  name: 'members.request-join',
  access: 'public',
  input: requestJoinInput,
  handler: async ({ ctx, input }) => {
    await takeLinkUse(ctx.request.ip)
    await takeMailRequest(ctx.tenantId, input.email, ctx.request.ip)
    await sendConfirmation(ctx, input)
    return { isAccepted: true }
  },
})
