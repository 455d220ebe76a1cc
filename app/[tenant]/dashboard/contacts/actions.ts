'use server'

import { getTranslations } from 'next-intl/server'
import { action, actionContext, perform } from '@/app/_request/action'
import type { FormResult } from '@/components/ui/form-result'
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

const change = action(contacts.changeContacts)
const remove = action(contacts.deleteContacts)

/** Contacts of another account are changed in that account: who looks at all of them hears so. */
async function unlessNone(count: number): Promise<FormResult> {
  if (count > 0) return { ok: true, data: count }
  return { ok: false, message: (await getTranslations('contacts'))('bulk.none') }
}

async function changeMany(input: Parameters<typeof change>[0]): Promise<FormResult> {
  const result = await change(input)
  return result.ok ? unlessNone(result.data.changed) : result
}

export const tagMany = async (contactIds: string[], tag: string) => changeMany({ contactIds, addTags: [tag] })
export const untagMany = async (contactIds: string[], tag: string) => changeMany({ contactIds, removeTags: [tag] })
export const giveMany = async (contactIds: string[], ownerId: string) =>
  changeMany({ contactIds, ownerId: ownerId || null })

export async function removeMany(contactIds: string[]): Promise<FormResult> {
  const result = await remove({ contactIds })
  return result.ok ? unlessNone(result.data.deleted) : result
}

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
