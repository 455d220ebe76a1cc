import { z } from 'zod'
import { emailAddress, notFound } from '@/lib/kernel'
import { queueEmail } from '@/lib/mail'
import { command } from '@/lib/operations'
import { tenantUrl } from '@/lib/tenancy'
import { accountWords } from './account-words'
import { issueLink } from './links'

/** The welcome mail: names the company's address and holds the link to set a password. Sent once. */
export const sendWelcome = command({
  name: 'members.send-welcome',
  access: 'system',
  input: z.strictObject({ email: emailAddress }),
  handler: async ({ ctx, input }) => {
    const member = await ctx.db.member.findFirst({ where: { emailNormalized: input.email } })
    if (!member) throw notFound('Member')
    const isSent = await ctx.db.email.count({
      where: { template: { in: ['welcome', 'notification'] }, toAddress: input.email },
    })
    if (isSent) return
    const { name, emailNormalized: to, locale } = member
    const signInUrl = tenantUrl(ctx.tenant, '/sign-in')
    if (member.status !== 'invited') {
      const words = accountWords(locale, ctx.tenant.locale)
      await queueEmail(ctx, {
        template: 'notification',
        to,
        locale,
        variables: {
          name,
          title: words.welcomeTitle(ctx.tenant.name),
          message: words.welcomeMessage(to),
          actionLabel: words.signIn,
          link: signInUrl,
        },
      })
      return
    }
    const link = await issueLink(ctx, 'invitation', member)
    await queueEmail(ctx, {
      template: 'welcome',
      to,
      locale,
      variables: { name, email: to, subdomain: ctx.tenant.slug, link: link.url, expires: link.expires, signInUrl },
    })
  },
})
