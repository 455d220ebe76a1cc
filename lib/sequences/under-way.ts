import type { TenantContext } from '@/lib/operations'
import type { Definition } from './schema'
import { versionOf } from './version-of'

export type UnderWay = {
  id: string
  sequenceId: string
  triggerKey: string | null
  enteredAt: Date
  definition: Definition
}

/** What a contact is in just now, and what those sequences are as of the version that they go through. */
export async function underWay(ctx: TenantContext, contactId: string): Promise<UnderWay[]> {
  const rows = await ctx.db.sequenceEnrolment.findMany({
    where: { contactId, state: { in: ['waiting', 'mailing'] } },
    select: { id: true, sequenceId: true, version: true, triggerKey: true, enteredAt: true },
  })
  const found = await Promise.all(
    rows.map(async ({ version, ...row }) => ({
      ...row,
      definition: await versionOf(ctx, { sequenceId: row.sequenceId, version }),
    })),
  )
  return found.flatMap(({ definition, ...row }) => (definition ? [{ ...row, definition }] : []))
}
