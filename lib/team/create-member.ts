import { z } from 'zod'
import { emailAddress, line } from '@/lib/kernel'
import { command, task } from '@/lib/operations'
import { hashPassword } from './passwords'
import { ASSIGNABLE_ROLES, newPassword } from './schema'
import { SEATS } from './team-lock'

const member = z.strictObject({
  email: emailAddress,
  name: line(120),
  role: z.enum(ASSIGNABLE_ROLES),
  title: line(120).nullable().default(null),
})

const addMember = command({
  name: 'members.add',
  access: 'system',
  input: member.extend({ passwordHash: z.string() }),
  limit: { resource: SEATS },
  handler: async ({ ctx, input: { email, ...row } }) => {
    const added = await ctx.db.member.create({ data: { ...row, emailNormalized: email, status: 'active' } })
    ctx.audit({ resourceId: added.id, after: { email, role: row.role } })
    return { memberId: added.id }
  },
})

/** An active member with a password, without any mail: for demo data and for importing a team. */
export const createMember = task({
  name: 'members.create',
  access: 'system',
  input: member.extend({ password: newPassword }),
  handler: async ({ ctx, input: { password, ...row } }) =>
    addMember(ctx, { ...row, passwordHash: await hashPassword(password) }),
})
