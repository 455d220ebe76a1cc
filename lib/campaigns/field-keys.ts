import type { TenantContext } from '@/lib/operations'

/** The company's own fields of contacts, by their keys. */
export async function fieldKeys({ db }: Pick<TenantContext, 'db'>): Promise<string[]> {
  const fields = await db.contactField.findMany({ where: { archivedAt: null }, select: { key: true } })
  return fields.map(({ key }) => key)
}
