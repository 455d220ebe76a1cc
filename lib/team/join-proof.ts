import type { TenantContext } from '@/lib/operations'
import { openConfirmation } from './join-tokens'

/** The address that a mail's link proves, while the join link behind it was not withdrawn. */
export async function provenBy(ctx: TenantContext, token: string) {
  const proven = openConfirmation(ctx.tenantId, token)
  const link = proven && (await ctx.db.joinLink.findFirst({ where: { id: proven.linkId, revokedAt: null } }))
  return proven && link ? { email: proven.email, link } : null
}
