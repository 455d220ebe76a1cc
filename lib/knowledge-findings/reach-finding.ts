import { notFound } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'

/** @throws not_found */
export async function reachFinding(ctx: TenantContext, id: string) {
  const row = await ctx.db.knowledgeFinding.findFirst({ where: { id } })
  if (!row) throw notFound('Finding')
  return row
}
