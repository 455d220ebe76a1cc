import { command } from '@/lib/operations'
import { contactView } from './contact-view'
import { makeContact } from './make-contact'
import { createContactInput } from './schema'

export const createContact = command({
  name: 'contacts.create',
  access: 'contacts:write',
  input: createContactInput,
  limit: { resource: 'contacts' },
  route: {
    method: 'POST',
    path: '/contacts',
    summary: 'Create a contact',
    description: 'An e-mail address, phone number or external id that another contact has is a conflict.',
    tags: ['Contacts'],
    successStatus: 201,
  },
  handler: async ({ ctx, input: { externalId, ...given } }) => {
    const row = await makeContact(ctx, given, externalId ? [{ kind: 'external', value: externalId }] : [])
    const view = contactView(row)
    ctx.audit({ resourceId: row.id, after: view })
    return view
  },
})
