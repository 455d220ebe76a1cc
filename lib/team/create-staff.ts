import { z } from 'zod'
import { emailAddress, line } from '@/lib/kernel'
import { type PlatformContext, platformCommand } from '@/lib/operations'
import { hashPassword } from './passwords'
import { newPassword } from './schema'
import { staffRole } from './staff-schema'

const staff = z.strictObject({
  email: emailAddress,
  name: line(120),
  role: staffRole.default('super_admin'),
})

const saveStaff = platformCommand({
  name: 'staff.create',
  access: 'team:write',
  input: staff.extend({ passwordHash: z.string() }),
  handler: async ({ db, input: { email, ...row }, audit }) => {
    const saved = await db.staff.upsert({
      where: { emailNormalized: email },
      create: { ...row, emailNormalized: email },
      update: { ...row, status: 'active' },
    })
    audit({ resourceId: saved.id, after: { email, role: row.role } })
    return { staffId: saved.id }
  },
})

export type NewStaff = z.input<typeof staff> & { password: string }

/** A member of the platform's staff; one that exists gets the new name, role and password. */
export async function createStaff(ctx: PlatformContext, { password, ...row }: NewStaff): Promise<{ staffId: string }> {
  return saveStaff(ctx, { ...row, passwordHash: await hashPassword(newPassword.parse(password)) })
}
