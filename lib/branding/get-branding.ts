import { z } from 'zod'
import { platformDb } from '@/lib/db'
import { query, type TenantContext } from '@/lib/operations'
import { findTenant, ruleFor } from '@/lib/tenancy'
import { brandingLayers } from './branding-layers'
import type { BrandingChoices } from './choices'
import { deriveBrand } from './derive'
import { ownFields } from './own-fields'

const nothing = z.strictObject({})

/** For a sub-account: whom it takes from what it has not chosen itself, and what it may not choose. */
async function parentOf({ tenant }: TenantContext, usual: BrandingChoices) {
  if (!tenant.subTenantId) return null
  const parent = await findTenant({ id: tenant.id })
  const isLocked = (field: string) => ruleFor(tenant.rules, `branding.${field}`)?.isLocked === true
  return {
    name: parent?.name ?? '',
    choices: usual,
    rules: tenant.rules,
    lockedFields: ownFields(usual).filter(isLocked),
  }
}

/**
 * The account's look and the draft that is in work; for a sub-account also its parent's look, what the parent fixes of it,
 * and which fields are the account's own.
 */
export const getBranding = query({
  name: 'branding.get',
  access: 'branding:read',
  input: nothing,
  route: { method: 'GET', path: '/branding', summary: 'Get the branding', tags: ['Branding'] },
  handler: async ({ ctx }) => {
    const db = platformDb()
    const [{ row, current, usual, over }, draft] = await Promise.all([
      brandingLayers(db, ctx),
      db.brandingDraft.findFirst({ where: { tenantId: ctx.tenant.accountId } }),
    ])
    return {
      choices: current,
      version: row?.version ?? 0,
      adjustments: deriveBrand(current).adjustments,
      ownFields: ownFields(row?.choices),
      draft: draft && {
        choices: over(draft.choices),
        version: draft.version,
        baseVersion: draft.baseVersion,
        by: draft.updatedBy,
        at: draft.updatedAt.toISOString(),
      },
      parent: await parentOf(ctx, usual),
    }
  },
})
