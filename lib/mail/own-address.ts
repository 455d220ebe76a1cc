import { AppError } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'

/** The address of the member who acts: a test goes to nobody else. @throws forbidden for everybody who is no member */
export async function ownAddress(ctx: TenantContext): Promise<string> {
  const member =
    ctx.actor.kind === 'member'
      ? await ctx.db.member.findFirst({ where: { id: ctx.actor.id }, select: { emailNormalized: true } })
      : null
  if (!member) throw new AppError('forbidden', 'A test is sent to the member who asks for it.')
  return member.emailNormalized
}
