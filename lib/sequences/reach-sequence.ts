import type { Prisma } from '@/lib/db'
import { conflict, notFound } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import type { SequenceStatus } from './schema'
import type { Sequence } from './sequence-view'

/** @throws not_found */
export async function reachSequence({ db }: Pick<TenantContext, 'db'>, sequenceId: string): Promise<Sequence> {
  const row = await db.sequence.findFirst({ where: { id: sequenceId } })
  if (!row) throw notFound('Sequence')
  return row
}

/**
 * Moves a sequence from one of the states to another.
 * @throws conflict when it is in another one by now
 */
export async function moveSequence(
  { db }: Pick<TenantContext, 'db'>,
  sequenceId: string,
  from: readonly SequenceStatus[],
  data: Prisma.SequenceUpdateManyMutationInput & { status: SequenceStatus },
): Promise<void> {
  const moved = await db.sequence.updateMany({ where: { id: sequenceId, status: { in: [...from] } }, data })
  if (moved.count === 0) throw conflict('The sequence is in another state by now. Reload to see it.')
}
