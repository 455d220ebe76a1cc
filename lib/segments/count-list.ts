import type { TenantDb } from '@/lib/tenancy'

/** Who was deleted is kept in a list for as long as the contact can come back, and is not counted. */
export async function countList(db: TenantDb, segmentId: string): Promise<number> {
  const members = await db.segmentMember.count({ where: { segmentId, contact: { deletedAt: null } } })
  await db.segment.updateMany({ where: { id: segmentId, members: { not: members } }, data: { members } })
  return members
}
