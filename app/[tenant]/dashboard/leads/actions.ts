'use server'

import { action, actionContext, perform } from '@/app/_request/action'
import * as contacts from '@/lib/contacts'
import * as leads from '@/lib/leads'
import { type NewLeadValues, newLeadForm } from './new-lead-values'

export const moveLead = action(leads.moveLead)
export const updateLead = action(leads.updateLead)
export const deleteLead = action(leads.deleteLead)
export const addLeadNote = action(leads.addLeadNote)
export const listLeads = action(leads.listLeads)
export const listLeadEvents = action(leads.listLeadEvents)

/** A lead of a contact that is known by its address, or of a new one. */
export async function newLead(given: NewLeadValues) {
  return perform(async () => {
    const ctx = await actionContext()
    const { contactId, name, email, companyName, title, valueMinor, stageId } = newLeadForm.parse(given)
    const details = { ...(name ? { name } : {}), ...(companyName ? { companyName } : {}) }
    const contact = contactId
      ? { id: contactId }
      : email
        ? (await contacts.upsertContact(ctx, { match: { kind: 'email', value: email }, ...details })).contact
        : await contacts.createContact(ctx, details)
    return leads.createLead(ctx, { contactId: contact.id, title, valueMinor, ...(stageId ? { stageId } : {}) })
  })
}
