import type { PlatformClient } from '@/lib/db'
import { AppError, env, invalid, newId, seal } from '@/lib/kernel'
import { isReservedSlug } from '@/lib/tenancy'
import { PROVISIONING_REQUESTED, type ProvisionInput } from './provisioning-run'
import { newSteps } from './run-steps'

type Database = Parameters<Parameters<PlatformClient['$transaction']>[0]>[0]

export type Reservation = { tenantId: string; runId: string; slug: string }

const taken = (slug: string) => {
  const message = `The address ${slug}.${env().ROOT_DOMAIN} is already taken.`
  return new AppError('conflict', message, { userMessage: message, issues: [{ path: 'slug', message }] })
}

/**
 * The first step of the saga, in the caller's transaction: the name is taken and the worker is told.
 * @throws conflict when the slug is taken, invalid when it is reserved or the plan is unknown
 */
export async function reserveTenant(db: Database, input: ProvisionInput, startedBy: string): Promise<Reservation> {
  const { slug } = input
  if (isReservedSlug(slug)) throw invalid('slug', 'This address is reserved. Please choose another.')
  if ((await db.tenant.count({ where: { slug } })) > 0) throw taken(slug)
  const plan = await db.plan.findFirst({ where: { id: input.planId } })
  if (!plan) throw invalid('planId', 'There is no such plan.')

  const tenantId = newId()
  const runId = newId()
  await db.tenant.create({
    data: {
      id: tenantId,
      slug,
      name: input.name,
      planId: plan.id,
      website: input.website ?? null,
      isDemo: input.isDemo,
      ...(input.locale ? { locale: input.locale } : {}),
      ...(input.parentTenantId ? { parentTenantId: input.parentTenantId, locale: null, timeZone: null } : {}),
      status: 'provisioning',
    },
  })
  await db.branding.create({ data: { tenantId, choices: input.parentTenantId ? {} : { companyName: input.name } } })
  await db.provisioningRun.create({
    data: {
      id: runId,
      tenantId,
      slug,
      name: input.name,
      inputSealed: seal(`provisioning:${tenantId}`, JSON.stringify(input)),
      steps: newSteps(),
      startedBy,
    },
  })
  await db.$executeRaw`SELECT pg_notify(${PROVISIONING_REQUESTED}, ${runId})`
  return { tenantId, runId, slug }
}
