import { defaultBranding } from '@/lib/branding'
import { conflict, env, invalid, newId, seal } from '@/lib/kernel'
import { platformCommand } from '@/lib/operations'
import { isReservedSlug } from '@/lib/tenancy'
import { PROVISIONING_REQUESTED } from './provisioning-run'
import { newSteps } from './run-steps'
import { provisionInput } from './schema'
import { suggestSlug } from './suggest-slug'

/**
 * Reserves the name and begins the saga that makes a working company of it. The worker runs the steps; when one fails,
 * all of them are undone and the name is free again.
 * @throws conflict when the slug is taken, invalid when it is reserved
 */
export const provisionTenant = platformCommand({
  name: 'tenants.provision',
  access: 'super_admin',
  input: provisionInput,
  handler: async ({ ctx, db, input, audit }) => {
    const slug = input.slug ?? suggestSlug(input.name)
    if (!slug) throw invalid('slug', 'Please choose an address for this company.')
    if (isReservedSlug(slug)) throw invalid('slug', 'This address is reserved. Please choose another.')
    const isTaken = await db.tenant.count({ where: { slug } })
    if (isTaken > 0) throw conflict(`The address ${slug}.${env().ROOT_DOMAIN} is already taken.`)
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
        status: 'provisioning',
      },
    })
    const choices = { ...defaultBranding, companyName: input.name }
    await db.branding.create({ data: { tenantId, choices } })
    await db.provisioningRun.create({
      data: {
        id: runId,
        tenantId,
        slug,
        name: input.name,
        inputSealed: seal(`provisioning:${tenantId}`, JSON.stringify({ ...input, slug })),
        steps: newSteps(),
        startedBy: ctx.actor.label,
      },
    })
    await db.$executeRaw`SELECT pg_notify(${PROVISIONING_REQUESTED}, ${runId})`
    audit({ resourceId: tenantId, after: { slug, name: input.name, planId: plan.id, website: input.website } })
    return { tenantId, runId, slug }
  },
})
