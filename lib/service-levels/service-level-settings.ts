import { mainAccountDb, type TenantContext } from '@/lib/operations'
import type { TenantDb } from '@/lib/tenancy'
import { type ServiceLevels, serviceLevelsInput } from './schema'

const NONE: ServiceLevels = { hours: null, holidays: [], policies: [] }

async function read(db: TenantDb): Promise<ServiceLevels | null> {
  const row = await db.serviceLevelSettings.findFirst({})
  return row && serviceLevelsInput.parse({ hours: row.hours, holidays: row.holidays, policies: row.policies })
}

/** An account's targets; its parent's where it has said nothing itself. */
export async function serviceLevelsOf(ctx: TenantContext): Promise<{ settings: ServiceLevels; isInherited: boolean }> {
  const own = await read(ctx.db)
  if (own) return { settings: own, isInherited: false }
  const parents = ctx.tenant.subTenantId ? await read(mainAccountDb(ctx)) : null
  return { settings: parents ?? NONE, isInherited: parents !== null }
}
