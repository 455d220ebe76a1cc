import { invalid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { sourceOf } from './identities'
import { keepConsent } from './keep-consent'
import { reachContact } from './reach-contact'
import { setConsentInput } from './schema'

/** What a person agrees to or refuses, for one channel and purpose. An agreement needs what proves it. */
export const setConsent = command({
  name: 'contacts.set-consent',
  access: 'contacts:write',
  input: setConsentInput,
  about: { model: 'contact', id: ({ contactId }) => contactId },
  route: {
    method: 'PUT',
    path: '/contacts/{contactId}/consents',
    summary: 'Set what a contact agrees to',
    tags: ['Contacts'],
  },
  handler: async ({ ctx, input: { contactId, channel, purpose, state, evidence } }) => {
    await reachContact(ctx, 'contacts:write', contactId)
    if (state === 'granted' && evidence.trim() === '') throw invalid('evidence', 'is required')
    const view = await keepConsent(ctx, { contactId, channel, purpose, state, evidence, source: sourceOf(ctx) })
    ctx.audit({ resourceId: contactId, after: view })
    return view
  },
})
