import { conflict, notFound } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'

/** @throws not_found */
export async function reachGap(ctx: TenantContext, id: string) {
  const row = await ctx.db.knowledgeGap.findFirst({ where: { id } })
  if (!row) throw notFound('Question')
  return row
}

export const changedMeanwhile = () =>
  conflict('Somebody else has changed this meanwhile, or it was asked again. Reload to see it.')
