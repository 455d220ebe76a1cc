import type { PlatformClient } from '@/lib/db'
import { invalid, notFound } from '@/lib/kernel'
import type { OverrideView } from './schema'

/** @throws invalid when the end is not ahead */
export function endOf(endsAt: string | null): Date | null {
  if (endsAt === null) return null
  const end = new Date(endsAt)
  if (end.getTime() <= Date.now()) throw invalid('endsAt', 'This moment has passed.')
  return end
}

/** @throws not_found */
export async function assertCompany(db: Pick<PlatformClient, 'tenant'>, id: string): Promise<void> {
  if ((await db.tenant.count({ where: { id } })) === 0) throw notFound('Company')
}

type Row = { reason: string; endsAt: Date | null; createdBy: string; createdAt: Date }

export const overrideView = ({ reason, endsAt, createdBy, createdAt }: Row): OverrideView => ({
  reason,
  endsAt: endsAt?.toISOString() ?? null,
  createdBy,
  createdAt: createdAt.toISOString(),
})
