import { invalid, notFound } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { actingMember } from './acting-member'
import { isPassword } from './passwords'
import { takePasswordProof } from './throttles'

/** The acting member, who has shown to know the password. @throws invalid at `currentPassword`; rate_limited */
export async function provePassword(ctx: TenantContext, currentPassword: string) {
  const { memberId, sessionId } = actingMember(ctx)
  await takePasswordProof(memberId)
  const member = await ctx.db.member.findFirst({ where: { id: memberId } })
  if (!member) throw notFound('Member')
  if (!(await isPassword(member.passwordHash, currentPassword))) {
    throw invalid('currentPassword', 'This is not your current password.')
  }
  return { member, sessionId }
}
