import { z } from 'zod'
import { newId } from '@/lib/kernel'
import { type PlatformContext, platformCommand } from '@/lib/operations'
import { hashPassword } from './passwords'
import { acceptInput } from './schema'
import { deadStaffLink, findStaffInvitation } from './staff-invitations'
import { takeLinkUse } from './throttles'

const addStaff = platformCommand({
  name: 'staff.join',
  access: 'public',
  input: z.strictObject({ token: z.string(), name: z.string(), passwordHash: z.string() }),
  handler: async ({ db, input, audit }) => {
    const found = await findStaffInvitation(db, input.token)
    // Of two that come at once, one finds the row gone.
    const spent = found && (await db.staffInvitation.deleteMany({ where: { id: found.id } }))
    if (!found || spent?.count !== 1) throw deadStaffLink()
    const { emailNormalized, role } = found
    const { name, passwordHash } = input
    const staff = await db.staff.create({ data: { id: newId(), emailNormalized, name, role, passwordHash } })
    audit({ resourceId: staff.id, after: { email: emailNormalized, role } })
    return { email: emailNormalized }
  },
})

/** Uses up an invitation: the account is made with the password that was chosen. @throws not_found, invalid, rate_limited */
export async function joinStaff(ctx: PlatformContext, given: z.input<typeof acceptInput>): Promise<{ email: string }> {
  await takeLinkUse(ctx.request.ip)
  const { token, name, password } = acceptInput.parse(given)
  return addStaff(ctx, { token, name, passwordHash: await hashPassword(password) })
}
