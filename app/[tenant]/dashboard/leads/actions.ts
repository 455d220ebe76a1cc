'use server'

import { getTranslations } from 'next-intl/server'
import { action, actionContext, perform } from '@/app/_request/action'
import type { FormResult } from '@/components/ui/form-result'
import * as contacts from '@/lib/contacts'
import * as leads from '@/lib/leads'
import { type NewLeadValues, newLeadForm } from './new-lead-values'

export const moveLead = action(leads.moveLead)
export const updateLead = action(leads.updateLead)
export const deleteLead = action(leads.deleteLead)
const change = action(leads.changeLeads)

/** Several at once: nobody is told that it was done where nothing was. */
async function changeMany(input: Parameters<typeof change>[0]): Promise<FormResult> {
  const result = await change(input)
  return result.ok && result.data.changed === 0
    ? { ok: false, message: (await getTranslations('leads'))('bulk.none') }
    : result
}

export const moveMany = async (leadIds: string[], stageId: string) => changeMany({ leadIds, stageId })
export const giveMany = async (leadIds: string[], ownerId: string) => changeMany({ leadIds, ownerId: ownerId || null })
export const tagMany = async (leadIds: string[], tag: string) => changeMany({ leadIds, addTags: [tag] })
export const untagMany = async (leadIds: string[], tag: string) => changeMany({ leadIds, removeTags: [tag] })

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
