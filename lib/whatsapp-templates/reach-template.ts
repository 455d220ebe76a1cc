import { notFound } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import type { StoredTemplate } from './template-view'

/** @throws not_found */
export async function reachTemplate({ db }: Pick<TenantContext, 'db'>, templateId: string): Promise<StoredTemplate> {
  const row = await db.whatsappTemplate.findFirst({ where: { id: templateId } })
  if (!row) throw notFound('Template')
  return row
}
