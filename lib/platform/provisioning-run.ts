import type { z } from 'zod'
import { type PlatformPrisma, platformDb } from '@/lib/db'
import { unseal } from '@/lib/kernel'
import { withStep } from './run-steps'
import type { provisionInput, Step, StepName, StepState } from './schema'

/** The channel on which the worker hears of new runs. */
export const PROVISIONING_REQUESTED = 'provisioning'

export const LEASE_SECONDS = 10

type Given = z.output<typeof provisionInput>

/** What the saga works from; of a password only the hash. */
export type ProvisionInput = Omit<Given, 'admin' | 'slug'> & {
  slug: string
  /** Of a sub-account: the company that it is part of. */
  parentTenantId?: string
  /** A sub-account may do without: its company's staff look after it. */
  admin: { email: string; name?: string | undefined; passwordHash: string | null } | null
}

/** A run that this process holds by a lease. */
export type ClaimedRun = {
  id: string
  tenantId: string
  slug: string
  steps: Step[]
  error: string | null
  input: ProvisionInput
  wasInterrupted: boolean
  isUndoing: boolean
}

type Row = {
  id: string
  tenant_id: string
  slug: string
  steps: Step[]
  input_sealed: string
  attempts: number
  status: string
  error: string | null
}

/** Takes the oldest run that nobody works on. One that was worked on before was interrupted: its worker died. */
export async function claimRun(): Promise<ClaimedRun | null> {
  const rows = await platformDb().$queryRaw<Row[]>`
    UPDATE platform.provisioning_run SET lease_until = now() + make_interval(secs => ${LEASE_SECONDS}), attempts = attempts + 1
    WHERE id = (
      SELECT id FROM platform.provisioning_run
      WHERE status IN ('running', 'rolling_back') AND (lease_until IS NULL OR lease_until < now())
      ORDER BY created_at FOR UPDATE SKIP LOCKED LIMIT 1)
    RETURNING id, tenant_id, slug, steps, input_sealed, attempts, status, error`
  const row = rows[0]
  if (!row) return null
  return {
    id: row.id,
    tenantId: row.tenant_id,
    slug: row.slug,
    steps: row.steps,
    error: row.error,
    input: JSON.parse(unseal(`provisioning:${row.tenant_id}`, row.input_sealed)) as ProvisionInput,
    wasInterrupted: row.attempts > 1,
    isUndoing: row.status === 'rolling_back',
  }
}

/** Sets every run free whose worker is gone; only for a worker that is alone. */
export async function endLeases(): Promise<void> {
  await platformDb().provisioningRun.updateMany({
    where: { status: { in: ['running', 'rolling_back'] } },
    data: { leaseUntil: null },
  })
}

/** Keeps the lease while the run is worked on. @returns a function that stops doing so */
export function keepLease(runId: string): () => void {
  const renew = async () => {
    await platformDb().$executeRaw`
      UPDATE platform.provisioning_run SET lease_until = now() + make_interval(secs => ${LEASE_SECONDS}) WHERE id = ${runId}::uuid`
  }
  const timer = setInterval(() => void renew().catch(() => undefined), (LEASE_SECONDS * 1000) / 3)
  return () => clearInterval(timer)
}

export async function saveStep(
  run: ClaimedRun,
  name: StepName,
  state: StepState,
  detail: string | null = null,
): Promise<void> {
  run.steps = withStep(run.steps, name, state, detail)
  await platformDb().provisioningRun.update({ where: { id: run.id }, data: { steps: run.steps } })
}

export async function saveStatus(
  run: ClaimedRun,
  data: Pick<PlatformPrisma.ProvisioningRunUpdateInput, 'status' | 'error'>,
): Promise<void> {
  await platformDb().provisioningRun.update({ where: { id: run.id }, data })
}
