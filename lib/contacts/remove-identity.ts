import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { noteEvent } from './note-event'
import { reachContact } from './reach-contact'
import { removeIdentityInput } from './schema'

/** It names the contact no more; as a detail it stays. */
export const removeIdentity = command({
  name: 'contacts.remove-identity',
  access: 'contacts:write',
  input: removeIdentityInput,
  about: { model: 'contact', id: ({ contactId }) => contactId },
  route: {
    method: 'DELETE',
    path: '/contacts/{contactId}/identities/{identityId}',
    summary: 'Remove what names a contact',
    tags: ['Contacts'],
  },
  handler: async ({ ctx, input: { contactId, identityId } }) => {
    await reachContact(ctx, 'contacts:write', contactId)
    const row = await ctx.db.contactIdentity.findFirst({ where: { id: identityId, contactId } })
    if (!row) throw notFound('Contact')
    const { kind, value } = row
    await ctx.db.contactIdentity.deleteMany({ where: { id: identityId } })
    await noteEvent(ctx, contactId, 'identity', { removed: { kind, value } })
    ctx.audit({ resourceId: contactId, before: { kind, value } })
    ctx.emit('contact.changed', { contactId })
    return { id: identityId }
  },
})
