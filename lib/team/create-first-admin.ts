import { z } from 'zod'
import { emailAddress, line } from '@/lib/kernel'
import { command, takeStanding, task } from '@/lib/operations'
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
