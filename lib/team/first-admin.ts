import { z } from 'zod'
import { emailAddress, line, notFound } from '@/lib/kernel'
import { queueEmail } from '@/lib/mail'
import { command, takeStanding, task } from '@/lib/operations'
import { tenantUrl } from '@/lib/tenancy'
import { issueLink } from './links'
import { hashPassword } from './passwords'
import { newPassword } from './schema'
import { SEATS } from './team-lock'

const addFirstAdmin = command({
  name: 'members.add-first-admin',
  access: 'system',
  input: z.strictObject({ email: emailAddress, name: line(120), passwordHash: z.string().nullable() }),
  handler: async ({ ctx, input }) => {
    const known = await ctx.db.member.findFirst({ where: { emailNormalized: input.email } })
    if (known) return { memberId: known.id }
    await takeStanding(ctx, SEATS)
    const member = await ctx.db.member.create({
      data: {
        emailNormalized: input.email,
        name: input.name,
        role: 'tenant_admin',
        status: input.passwordHash ? 'active' : 'invited',
        passwordHash: input.passwordHash,
        needsOnboarding: true,
      },
    })
    ctx.audit({ resourceId: member.id, after: { email: input.email, role: 'tenant_admin' } })
    return { memberId: member.id }
  },
})

/** A new company's administrator, without a password until the welcome mail's link was followed. Safe to run twice. */
export const createFirstAdmin = task({
  name: 'members.create-first-admin',
  access: 'system',
  input: z.strictObject({ email: emailAddress, name: line(120), password: newPassword.optional() }),
  handler: async ({ ctx, input: { email, name, password } }) =>
    addFirstAdmin(ctx, { email, name, passwordHash: password ? await hashPassword(password) : null }),
})

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
    const { name, emailNormalized: to } = member
    const signInUrl = tenantUrl(ctx.tenant, '/sign-in')
    if (member.status !== 'invited') {
      const title = `Welcome to ${ctx.tenant.name}`
      const message = `your workspace is ready. You sign in with ${to}.`
      await queueEmail(ctx, {
        template: 'notification',
        to,
        variables: { name, title, message, actionLabel: 'Sign in', link: signInUrl },
      })
      return
    }
    const link = await issueLink(ctx, 'invitation', member.id)
    await queueEmail(ctx, {
      template: 'welcome',
      to,
      variables: { name, email: to, subdomain: ctx.tenant.slug, link: link.url, expires: link.expires, signInUrl },
    })
  },
})
