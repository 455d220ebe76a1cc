import { z } from 'zod'
import { type PlatformPrisma, platformDb } from '@/lib/db'
import { conflict, notFound } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import { TENANT_CHANGED } from '@/lib/tenancy'
import { brandingUpdate } from './choices'
import { storedChoices } from './stored-choices'

/** Writes the choices when nobody has saved since `version`; the row belongs to the platform plane (public by nature). */
export async function saveChoices(
  ctx: CommandContext,
  version: number | undefined,
  change: (current: ReturnType<typeof storedChoices>) => ReturnType<typeof storedChoices>,
): Promise<{ version: number }> {
  const { tenantId } = ctx
  const saved = await platformDb().$transaction(async (db) => {
    const row = await db.branding.findFirst({ where: { tenantId } })
    if (!row) throw notFound('Branding')
    const choices = change(storedChoices(row.choices)) as unknown as PlatformPrisma.InputJsonObject
    const updated = await db.branding.updateMany({
      where: { tenantId, version: version ?? row.version },
      data: { choices, version: { increment: 1 } },
    })
    if (updated.count === 0)
      throw conflict('Somebody else has saved the branding meanwhile. Reload to see their version.')
    await db.$executeRaw`SELECT pg_notify(${TENANT_CHANGED}, ${tenantId})`
    return { before: row.choices, version: row.version + 1 }
  })
  ctx.audit({ resourceId: tenantId, before: saved.before })
  return { version: saved.version }
}

export const updateBrandingInput = z.strictObject({
  version: z.number().int().min(0).optional(),
  changes: brandingUpdate,
})
