import { platformDb } from '@/lib/db'
import { systemActor, tenantContext } from '@/lib/operations'
import { storage } from '@/lib/providers/storage'
import { findTenant, forgetTenants, type TenantDb, tenantChanged } from '@/lib/tenancy'

/** Children before parents, so that no foreign key stands in the way; a test compares it with the catalogue. */
export const ERASE_ORDER = [
  'conversationRead',
  'message',
  'answer',
  'conversation',
  'contact',
  'segment',
  'cannedReply',
  'agent',
  'aiSettings',
  'helpArticle',
  'helpCategory',
  'knowledgeChunk',
  'knowledgePage',
  'crawl',
  'knowledgeSource',
  'memberToken',
  'memberSession',
  'member',
  'email',
  'emailTemplate',
  'file',
  'usageCounter',
  'outboxEvent',
  'auditLog',
] as const satisfies readonly (keyof TenantDb)[]

type Erasable = { deleteMany(args: object): Promise<{ count: number }> }

/** Removes a tenant from both planes and its files; safe to repeat after a crash in the middle. */
export async function removeTenant(tenantId: string): Promise<void> {
  forgetTenants()
  const tenant = await findTenant({ id: tenantId })
  if (!tenant) return
  await platformDb().tenant.update({ where: { id: tenantId }, data: { status: 'deleting' } })
  await tenantChanged(tenantId)
  const { db } = tenantContext(tenant, systemActor('remove-tenant'))
  for (const model of ERASE_ORDER) await (db[model] as Erasable).deleteMany({})
  await storage().deletePrefix(`${tenantId}/`)
  await platformDb().tenant.delete({ where: { id: tenantId } })
  await tenantChanged(tenantId)
}
