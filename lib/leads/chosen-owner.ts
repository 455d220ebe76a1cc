import { forbidden, invalid } from '@/lib/kernel'
import { isOwnOnly, ownerOf, type TenantContext } from '@/lib/operations'

/** Whoever changes own leads alone gives none away. @throws forbidden, or invalid for somebody who is not in the team */
export async function assertOwner(ctx: TenantContext, ownerId: string | null | undefined): Promise<void> {
  if (ownerId === undefined) return
  if (isOwnOnly(ctx, 'leads:write') && ownerId !== ownerOf(ctx)) throw forbidden()
  if (ownerId === null) return
  const member = await ctx.db.member.findFirst({ where: { id: ownerId, status: 'active' }, select: { id: true } })
  if (!member) throw invalid('ownerId', 'is nobody of the team')
}

/** Whose a new lead is where nobody is named. */
export const firstOwner = (ctx: TenantContext): string | null => (isOwnOnly(ctx, 'leads:write') ? ownerOf(ctx) : null)
