import { invalid } from '@/lib/kernel'
import { platformCommand } from '@/lib/operations'
import { hashPassword } from '@/lib/team'
import { reserveTenant } from './reserve-tenant'
import { provisionInput } from './schema'
import { suggestSlug } from './suggest-slug'

/**
 * Reserves the name and begins the saga that makes a working company of it. The worker runs the steps; when one fails,
 * all of them are undone and the name is free again.
 * @throws conflict when the slug is taken, invalid when it is reserved
 */
export const provisionTenant = platformCommand({
  name: 'tenants.provision',
  access: 'companies:provision',
  input: provisionInput,
  route: { method: 'POST', path: '/companies', summary: 'Make a company', tags: ['Companies'], successStatus: 202 },
  handler: async ({ ctx, db, input, audit }) => {
    const slug = input.slug ?? suggestSlug(input.name)
    if (!slug) throw invalid('slug', 'Please choose an address for this company.')
    const { password, ...admin } = input.admin
    const passwordHash = password ? await hashPassword(password) : null
    const reserved = await reserveTenant(db, { ...input, slug, admin: { ...admin, passwordHash } }, ctx.actor.label)
    audit({
      resourceId: reserved.tenantId,
      after: { slug, name: input.name, planId: input.planId, website: input.website ?? null },
    })
    return reserved
  },
})
