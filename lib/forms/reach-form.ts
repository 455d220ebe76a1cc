import type { Prisma } from '@/lib/db'
import { notFound } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'

/** @throws not_found */
export async function reachForm(
  { db }: Pick<TenantContext, 'db'>,
  formId: string,
): Promise<Prisma.FormGetPayload<object>> {
  const row = await db.form.findFirst({ where: { id: formId } })
  if (!row) throw notFound('Form')
  return row
}
