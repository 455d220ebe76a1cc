import { z } from 'zod'
import { platformDb } from '@/lib/db'
import { query } from '@/lib/operations'
import { brandingLayers } from './branding-layers'
import { deriveBrand } from './derive'

const nothing = z.strictObject({})

/** The account's look; for a sub-account also its parent's, and what the parent fixes of it. */
export const getBranding = query({
  name: 'branding.get',
  access: 'branding:read',
  input: nothing,
  route: { method: 'GET', path: '/branding', summary: 'Get the branding', tags: ['Branding'] },
  handler: async ({ ctx }) => {
    const { row, current, usual } = await brandingLayers(platformDb(), ctx)
    return {
      choices: current,
      version: row?.version ?? 0,
      adjustments: deriveBrand(current).adjustments,
      parent: ctx.tenant.subTenantId ? { choices: usual, rules: ctx.tenant.rules } : null,
    }
  },
})
