import { invalid, newId } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { consentView } from './consent-view'
import { sourceOf } from './identities'
import { noteEvent } from './note-event'
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
    const source = sourceOf(ctx)
    const data = { state, source, evidence, actorLabel: ctx.actor.label.slice(0, 200), at: new Date() }
    const row = await ctx.db.contactConsent.upsert({
      where: {
        tenantId_contactId_channel_purpose: { tenantId: ctx.tenantId, contactId, channel, purpose },
      },
      create: { id: newId(), contactId, channel, purpose, ...data },
      update: data,
    })
    const view = consentView(row)
    await noteEvent(ctx, contactId, 'consent', { channel, purpose, state, source, evidence })
    ctx.audit({ resourceId: contactId, after: view })
    ctx.emit('contact.changed', { contactId })
    return view
  },
})
