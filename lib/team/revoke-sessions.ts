import type { CommandContext } from '@/lib/operations'
import { accessChanged } from './live-session'

/** Ends a member's sessions in the open transaction, but for one that stays. @returns how many */
export async function revokeSessions(ctx: CommandContext, memberId: string, except?: string): Promise<number> {
  await accessChanged(ctx, memberId)
  const revoked = await ctx.db.memberSession.updateMany({
    where: { memberId, revokedAt: null, ...(except ? { id: { not: except } } : {}) },
    data: { revokedAt: new Date() },
  })
  return revoked.count
}
