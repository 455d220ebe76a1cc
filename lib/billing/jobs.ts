import { platformDb } from '@/lib/db'
import { type Reaction, reaction } from '@/lib/events'
import { notFound } from '@/lib/kernel'
import { type TenantContext, tenantContext, USAGE_THRESHOLD } from '@/lib/operations'
import { findTenant } from '@/lib/tenancy'
import { announceOverrideEnd } from './announce-override-end'
import { announceUsage, usageCrossed } from './announce-usage'
import { OVERRIDE_ENDED } from './end-overrides'

/** Plan and usage are the company's as a whole, whichever of its accounts was at work. */
async function wholeCompany(ctx: TenantContext): Promise<TenantContext> {
  const root = await findTenant({ id: ctx.tenantId })
  if (!root) throw notFound('Company')
  return tenantContext(root, ctx.actor)
}

export const billingReactions: readonly Reaction[] = [
  reaction({
    name: 'billing.announce-usage',
    events: [USAGE_THRESHOLD],
    handler: async (ctx, payload) => {
      const company = await wholeCompany(ctx)
      const told = await announceUsage(company, usageCrossed.parse(payload))
      if (!told) return
      const { resource, period, threshold, used, limit } = told
      await platformDb().usageNotice.createMany({
        data: [{ tenantId: ctx.tenantId, resource, period, threshold, used, limit }],
        skipDuplicates: true,
      })
    },
  }),
  reaction({
    name: 'billing.announce-override-end',
    events: [OVERRIDE_ENDED],
    handler: async (ctx, payload) => {
      await announceOverrideEnd(await wholeCompany(ctx), { name: String(payload.name) })
    },
  }),
]
