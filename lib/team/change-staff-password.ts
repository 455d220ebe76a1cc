import { z } from 'zod'
import { platformDb } from '@/lib/db'
import { invalid } from '@/lib/kernel'
import { type PlatformContext, platformCommand } from '@/lib/operations'
import { actingStaff } from './acting-staff'
import { staffChanged } from './live-staff'
import { hashPassword, isPassword } from './passwords'
import { changePasswordInput } from './schema'
import { takePasswordProof } from './throttles'

const setStaffPassword = platformCommand({
  name: 'staff.change-password',
  access: 'staff',
  input: z.strictObject({ passwordHash: z.string() }),
  handler: async ({ ctx, db, input, audit }) => {
    const { staffId, sessionId } = actingStaff(ctx)
    await db.staff.update({ where: { id: staffId }, data: { passwordHash: input.passwordHash } })
    const { count } = await db.staffSession.updateMany({
      where: { staffId, id: { not: sessionId }, revokedAt: null },
      data: { revokedAt: new Date() },
    })
    staffChanged(staffId)
    audit({ resourceId: staffId })
    return { revoked: count }
  },
})

/** Changes one's own password; every other session on the console ends. @throws invalid, rate_limited */
export async function changeStaffPassword(ctx: PlatformContext, given: z.input<typeof changePasswordInput>) {
  const { currentPassword, password } = changePasswordInput.parse(given)
  const { staffId } = actingStaff(ctx)
  await takePasswordProof(staffId)
  const staff = await platformDb().staff.findUnique({ where: { id: staffId } })
  if (!(await isPassword(staff?.passwordHash, currentPassword))) {
    throw invalid('currentPassword', 'This is not your current password.')
  }
  return setStaffPassword(ctx, { passwordHash: await hashPassword(password) })
}
