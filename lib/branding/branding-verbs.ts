import { z } from 'zod'
import { type PlatformPrisma, platformDb } from '@/lib/db'
import { conflict, featureNotAvailable, notFound } from '@/lib/kernel'
import { type CommandContext, command, query } from '@/lib/operations'
import { hasFeature, TENANT_CHANGED } from '@/lib/tenancy'
import { applyBrandingUpdate, brandingUpdate } from './choices'
import { deriveBrand } from './derive'
import { storedChoices } from './stored-choices'

const nothing = z.strictObject({})

export const getBranding = query({
  name: 'branding.get',
  access: 'branding:read',
  input: nothing,
  route: { method: 'GET', path: '/branding', summary: 'Get the branding', tags: ['Branding'] },
  handler: async ({ ctx }) => {
    const row = await platformDb().branding.findFirst({ where: { tenantId: ctx.tenantId } })
    const choices = storedChoices(row?.choices ?? null)
    return { choices, version: row?.version ?? 0, adjustments: deriveBrand(choices).adjustments }
  },
})

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
  version: z.coerce.number().int().min(0).optional(),
  changes: brandingUpdate,
})

/** An absent field stays, `null` goes back to the default. */
export const updateBranding = command({
  name: 'branding.update',
  access: 'branding:write',
  input: updateBrandingInput,
  route: { method: 'PATCH', path: '/branding', summary: 'Change the branding', tags: ['Branding'] },
  handler: async ({ ctx, input }) => {
    if (input.changes.customCss && !hasFeature(ctx.tenant, 'custom_css')) throw featureNotAvailable('custom_css')
    const { version } = await saveChoices(ctx, input.version, (current) => applyBrandingUpdate(current, input.changes))
    return { version }
  },
})
