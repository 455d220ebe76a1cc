import { type PlatformPrisma, platformDb } from '@/lib/db'
import type { RowDigest } from '@/lib/tenancy'
import type { Counts, Target } from './places'

const LEASE_SECONDS = 10

/** What has been found out before the first row went; a run that goes on after a crash does not count again. */
export type ErasureProgress = {
  target?: Target
  hosts?: string[]
  before?: Counts
  /** Other companies' rows. */
  others?: { tenantId: string; placement: Target['placement']; digests: RowDigest[] }[]
}

export type ClaimedErasure = {
  id: string
  tenantId: string
  slug: string
  name: string
  reason: string | null
  requestedBy: string
  createdAt: Date
  progress: ErasureProgress
}

/** Takes the oldest erasure that nobody works on. */
export async function claimErasure(): Promise<ClaimedErasure | null> {
  const rows = await platformDb().$queryRaw<{ id: string }[]>`
    UPDATE platform.erasure SET lease_until = now() + make_interval(secs => ${LEASE_SECONDS}), attempts = attempts + 1
    WHERE id = (SELECT id FROM platform.erasure WHERE status = 'running' AND (lease_until IS NULL OR lease_until < now())
      ORDER BY created_at FOR UPDATE SKIP LOCKED LIMIT 1)
    RETURNING id::text`
  const id = rows[0]?.id
  if (!id) return null
  const row = await platformDb().erasure.findUniqueOrThrow({ where: { id } })
  return { ...row, progress: row.progress as ErasureProgress }
}

export const endErasureLeases = () =>
  platformDb().erasure.updateMany({ where: { status: 'running' }, data: { leaseUntil: null } })

/** @returns a function that stops keeping it */
export function keepErasureLease(id: string): () => void {
  const renew = () => platformDb().$executeRaw`
    UPDATE platform.erasure SET lease_until = now() + make_interval(secs => ${LEASE_SECONDS}) WHERE id = ${id}::uuid`
  const timer = setInterval(() => void renew().catch(() => undefined), (LEASE_SECONDS * 1000) / 3)
  return () => clearInterval(timer)
}

export async function saveProgress(erasure: ClaimedErasure, progress: ErasureProgress): Promise<void> {
  erasure.progress = { ...erasure.progress, ...progress }
  await platformDb().erasure.update({
    where: { id: erasure.id },
    data: { progress: erasure.progress as PlatformPrisma.InputJsonValue },
  })
}

/** It is taken up again after a while. */
export async function noteFailure(erasureId: string, message: string): Promise<void> {
  await platformDb().$executeRaw`
    UPDATE platform.erasure SET error = ${message.slice(0, 500)}, lease_until = now() + interval '5 seconds'
    WHERE id = ${erasureId}::uuid`
}
