import { assessHealth } from '@/lib/health'
import { isAppError, logger } from '@/lib/kernel'
import { removeTenant } from '@/lib/lifecycle'
import { systemActor, tenantContext } from '@/lib/operations'
import { findTenant, forgetTenants } from '@/lib/tenancy'
import { type ClaimedRun, keepLease, saveStatus, saveStep } from './provisioning-run'
import { PROVISIONING_STEPS } from './provisioning-steps'
import type { StepName } from './schema'

const sentence = (error: unknown): string =>
  isAppError(error) ? error.userMessage : 'An unexpected error happened. The log has the details.'

const isBehind = (run: ClaimedRun, name: StepName): boolean =>
  run.steps.some((step) => step.name === name && (step.state === 'done' || step.state === 'skipped'))

/**
 * Runs the steps of a claimed run to the end, or undoes everything. An interrupted run is undone: nobody can tell how far
 * its last step came. Only a company that is online already stays: what is left to do for it may be done twice.
 */
export async function runProvisioning(run: ClaimedRun): Promise<void> {
  const stopLease = keepLease(run.id)
  try {
    if (run.isUndoing || (run.wasInterrupted && !isBehind(run, 'publish'))) {
      return await rollBack(run, run.error ?? 'The worker stopped in the middle of a step.')
    }
    forgetTenants()
    const tenant = await findTenant({ id: run.tenantId })
    if (!tenant) return await rollBack(run, 'The reserved company is gone.')
    const ctx = tenantContext(tenant, systemActor('provisioning'))
    for (const step of PROVISIONING_STEPS) {
      if (isBehind(run, step.name)) continue
      await saveStep(run, step.name, 'running')
      try {
        const outcome = await step.run({
          ctx,
          input: run.input,
          report: (detail) => saveStep(run, step.name, 'running', detail),
        })
        await saveStep(run, step.name, outcome.isSkipped ? 'skipped' : 'done', outcome.detail)
      } catch (error) {
        logger.warn({ err: error, run: run.id, step: step.name }, 'a provisioning step failed')
        await saveStep(run, step.name, 'failed', sentence(error))
        return await rollBack(run, sentence(error))
      }
    }
    await saveStatus(run, { status: 'done', error: null })
    await showHealth(run.tenantId)
  } finally {
    stopLease()
  }
}

/** So that the console's lists know it at once; what fails here is done by the worker's next round. */
async function showHealth(tenantId: string): Promise<void> {
  await assessHealth([tenantId]).catch((error: unknown) =>
    logger.warn({ err: error, tenantId }, 'a new company’s health was not looked at'),
  )
}

async function rollBack(run: ClaimedRun, reason: string): Promise<void> {
  await saveStatus(run, { status: 'rolling_back', error: reason })
  await removeTenant(run.tenantId)
  for (const step of [...run.steps].reverse()) {
    if (step.state === 'done' || step.state === 'skipped' || step.state === 'running')
      await saveStep(run, step.name, 'undone', step.detail)
  }
  await saveStatus(run, { status: 'rolled_back', error: reason })
}
