import { systemActor, type TenantContext, tenantContext } from '@/lib/operations'
import type { LiveVisit } from './live-visit'
import { noteVisit } from './note-visit'

/** Every page that a visitor sees stands in the company's own log. */
export async function notePage(ctx: TenantContext, visit: LiveVisit, path: string): Promise<void> {
  const { id, staffName: by, allowsChanges } = visit
  const job = tenantContext(ctx.tenant, systemActor('visits'), ctx.request)
  await noteVisit['visits.page'](job, { id, by, detail: path.slice(0, 300), allowsChanges })
}
