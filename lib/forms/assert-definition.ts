import { invalid } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { type FormDefinition, ownKey } from './schema'

/** Fields and list must be there. @throws invalid */
export async function assertDefinition(ctx: TenantContext, { fields, listId }: FormDefinition): Promise<void> {
  const keys = fields.flatMap(({ key }) => ownKey(key) ?? [])
  const known = await ctx.db.contactField.findMany({
    where: { key: { in: keys }, archivedAt: null },
    select: { key: true },
  })
  const missing = keys.find((key) => !known.some((field) => field.key === key))
  if (missing) throw invalid('definition.fields', 'there is no such field')
  if (listId === null) return
  const isList = (await ctx.db.segment.count({ where: { id: listId, kind: 'list' } })) > 0
  if (!isList) throw invalid('definition.listId', 'is not a list')
}

/** @throws invalid */
export async function assertOwner(ctx: TenantContext, ownerId: string | null | undefined): Promise<void> {
  if (!ownerId) return
  const isThere = (await ctx.db.member.count({ where: { id: ownerId, status: 'active' } })) > 0
  if (!isThere) throw invalid('ownerId', 'is not a member of the team')
}
