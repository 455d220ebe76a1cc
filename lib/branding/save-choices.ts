import { z } from 'zod'
import { type PlatformPrisma, platformDb } from '@/lib/db'
import { conflict, notFound } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import { assertUnlocked, TENANT_CHANGED } from '@/lib/tenancy'
import { brandingLayers } from './branding-layers'
import { type BrandingChoices, brandingUpdate } from './choices'
import { ownChoices } from './stored-choices'

/**
 * Changes the account's choices when nobody has saved since `version`, and stores what differs from what it inherits. The row
 * belongs to the platform plane (public by nature).
 * @throws forbidden when a field changes that the parent has locked
 */
export async function saveChoices(
  ctx: CommandContext,
  version: number | undefined,
  change: (current: BrandingChoices, usual: BrandingChoices) => BrandingChoices,
): Promise<{ version: number }> {
  const { accountId } = ctx.tenant
  const saved = await platformDb().$transaction(async (db) => {
    const { row, current, usual } = await brandingLayers(db, ctx)
    if (!row) throw notFound('Branding')
    const choices = change(current, usual)
    assertUnlocked(ctx.tenant.rules, 'branding', current, choices)
    const updated = await db.branding.updateMany({
      where: { tenantId: accountId, version: version ?? row.version },
      data: { choices: ownChoices(choices, usual) as PlatformPrisma.InputJsonObject, version: { increment: 1 } },
    })
    if (updated.count === 0)
      throw conflict('Somebody else has saved the branding meanwhile. Reload to see their version.')
    await db.$executeRaw`SELECT pg_notify(${TENANT_CHANGED}, ${accountId})`
    return { before: row.choices, version: row.version + 1 }
  })
  ctx.audit({ resourceId: accountId, before: saved.before })
  return { version: saved.version }
}

export const updateBrandingInput = z.strictObject({
  version: z.number().int().min(0).optional(),
  changes: brandingUpdate,
})
