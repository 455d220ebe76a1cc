import { z } from 'zod'
import { emailAddress, line } from '@/lib/kernel'
import { command, takeStanding } from '@/lib/operations'
import { SEATS } from './team-lock'

/** A new company's administrator; without a password until the welcome mail's link was followed. Safe to run twice. */
export const createFirstAdmin = command({
  name: 'members.create-first-admin',
  access: 'system',
  input: z.strictObject({ email: emailAddress, name: line(120), passwordHash: z.string().nullable().default(null) }),
  handler: async ({ ctx, input }) => {
    const known = await ctx.db.member.findFirst({ where: { emailNormalized: input.email } })
    if (known) return { memberId: known.id }
    await takeStanding(ctx, SEATS)
    const role = ctx.tenant.subTenantId ? 'subtenant_admin' : 'tenant_admin'
    const member = await ctx.db.member.create({
      data: {
        emailNormalized: input.email,
        name: input.name,
        role,
        status: input.passwordHash ? 'active' : 'invited',
        passwordHash: input.passwordHash,
        needsOnboarding: true,
      },
    })
    ctx.audit({ resourceId: member.id, after: { email: input.email, role } })
    return { memberId: member.id }
  },
})
