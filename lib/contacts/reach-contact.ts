import { notFound } from '@/lib/kernel'
import { ownerFilter, type TenantContext } from '@/lib/operations'
import { CONTACT_FIELDS, type ContactRow } from './contact-view'

/** A contact that the actor's permission reaches. @throws not_found */
export async function reachContact(
  ctx: TenantContext,
  permission: 'contacts:read' | 'contacts:write' | 'contacts:delete',
  contactId: string,
): Promise<ContactRow> {
  const row = await ctx.db.contact.findFirst({
    where: { id: contactId, ...ownerFilter(ctx, permission) },
    select: CONTACT_FIELDS,
  })
  if (!row) throw notFound('Contact')
  return row
}
