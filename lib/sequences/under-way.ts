import type { TenantContext } from '@/lib/operations'
import type { Definition } from './schema'
import { versionOf } from './version-of'

export type UnderWay = { id: string; triggerKey: string | null; definition: Definition }

/** What a contact is in just now, and what those sequences are as of the version that they go through. */
export async function underWay(ctx: TenantContext, contactId: string): Promise<UnderWay[]> {
  const rows = await ctx.db.sequenceEnrolment.findMany({
    where: { contactId, state: { in: ['waiting', 'mailing'] } },
    select: { id: true, sequenceId: true, version: true, triggerKey: true },
  })
  const found = await Promise.all(
    rows.map(async ({ id, triggerKey, ...key }) => ({ id, triggerKey, definition: await versionOf(ctx, key) })),
  )
  return found.flatMap(({ definition, ...row }) => (definition ? [{ ...row, definition }] : []))
}
