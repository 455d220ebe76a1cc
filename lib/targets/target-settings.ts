import { mainAccountDb, type TenantContext } from '@/lib/operations'
import type { TenantDb } from '@/lib/tenancy'
import { type Targets, targetsInput } from './schema'

const NONE: Targets = { hours: null, holidays: [], policies: [] }

async function read(db: TenantDb): Promise<Targets | null> {
  const row = await db.targetSettings.findFirst({})
  return row && targetsInput.parse({ hours: row.hours, holidays: row.holidays, policies: row.policies })
}

/** An account's targets; its parent's where it has said nothing itself. */
export async function targetsOf(ctx: TenantContext): Promise<{ settings: Targets; isInherited: boolean }> {
  const own = await read(ctx.db)
  if (own) return { settings: own, isInherited: false }
  const parents = ctx.tenant.subTenantId ? await read(mainAccountDb(ctx)) : null
  return { settings: parents ?? NONE, isInherited: parents !== null }
}
