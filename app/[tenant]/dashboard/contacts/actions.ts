'use server'

import { action, actionContext, perform } from '@/app/_request/action'
import * as contacts from '@/lib/contacts'
import { invalid } from '@/lib/kernel'
import { type ContactFormValues, changesOf, contactForm } from './form-values'

export const createContact = action(contacts.createContact)
export const addIdentity = action(contacts.addIdentity)
export const removeIdentity = action(contacts.removeIdentity)
export const setConsent = action(contacts.setConsent)
export const addNote = action(contacts.addContactNote)
export const deleteContact = action(contacts.deleteContact)
export const previewMerge = action(contacts.previewMerge)
export const mergeContacts = action(contacts.mergeContacts)
export const undoMerge = action(contacts.undoMerge)
export const listTimeline = action(contacts.listTimeline)

const changeMany = action(contacts.changeContacts)
const deleteMany = action(contacts.deleteContacts)

export const tagMany = async (contactIds: string[], tag: string) => changeMany({ contactIds, addTags: [tag] })
export const untagMany = async (contactIds: string[], tag: string) => changeMany({ contactIds, removeTags: [tag] })
export const giveMany = async (contactIds: string[], ownerId: string) =>
  changeMany({ contactIds, ownerId: ownerId || null })
export const removeMany = async (contactIds: string[]) => deleteMany({ contactIds })

/** What the form says, with an emptied field as no value. */
export async function saveContact(contactId: string, values: ContactFormValues) {
  return perform(async () => {
    const ctx = await actionContext()
    // Anybody can call an action with anything.
    const given = contactForm.safeParse(values)
    if (!given.success) throw invalid('contact', 'is not valid')
    const fields = await contacts.listFields(ctx, {})
    return contacts.updateContact(ctx, { contactId, ...changesOf(given.data, fields) })
  })
}
