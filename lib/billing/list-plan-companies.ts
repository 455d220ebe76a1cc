import { cutPage } from '@/lib/kernel'
import { platformQuery } from '@/lib/operations'
import { listPlanCompaniesInput } from './schema'

/** The companies that have a plan, or one version of it; newest first. */
export const listPlanCompanies = platformQuery({
  name: 'plans.list-companies',
  access: 'staff',
  input: listPlanCompaniesInput,
  handler: async ({ db, input }) => {
    const rows = await db.tenant.findMany({
      where: {
        planId: input.planId,
        parentTenantId: null,
        ...(input.version ? { planVersion: input.version } : {}),
        ...(input.cursor ? { id: { lt: input.cursor } } : {}),
      },
      orderBy: { id: 'desc' },
      take: input.limit + 1,
      select: { id: true, slug: true, name: true, status: true, planVersion: true },
    })
    return cutPage(rows, input.limit)
  },
})
