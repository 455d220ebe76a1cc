import { platformDb } from '@/lib/db'
import { invalid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { freeSlug, reserveTenant } from '@/lib/platform'
import { assertWholeCompany } from './own-sub-account'
import { createSubAccountInput } from './schema'

const PAGE_LIMIT = 50

/**
 * Reserves the address and begins the saga that makes the account, as for a company.
 * @throws limit_exceeded, conflict when the address is taken
 */
export const createSubAccount = command({
  name: 'sub_accounts.create',
  access: 'sub_accounts:write',
  feature: 'sub_accounts',
  input: createSubAccountInput,
  limit: { resource: 'sub_accounts' },
  route: {
    method: 'POST',
    path: '/sub-accounts',
    summary: 'Make a sub-account',
    successStatus: 201,
    tags: ['Sub-accounts'],
  },
  handler: async ({ ctx, input }) => {
    assertWholeCompany(ctx, 'sub_accounts:write')
    const { name, website, admin } = input
    const reserved = await platformDb().$transaction(async (db) => {
      const slug = input.slug ?? (await freeSlug(db, name))
      if (!slug) throw invalid('name', 'Please use a name with letters or digits: your address is made from it.')
      return reserveTenant(
        db,
        {
          name,
          slug,
          parentTenantId: ctx.tenantId,
          planId: ctx.tenant.planId,
          admin: admin ? { ...admin, passwordHash: null } : null,
          pageLimit: PAGE_LIMIT,
          trialDays: 0,
          isDemo: ctx.tenant.isDemo,
          ...(website ? { website } : {}),
        },
        ctx.actor.label,
      )
    })
    ctx.audit({ resourceId: reserved.tenantId, after: { name, slug: reserved.slug, website: website ?? null } })
    return { id: reserved.tenantId, slug: reserved.slug, runId: reserved.runId }
  },
})
