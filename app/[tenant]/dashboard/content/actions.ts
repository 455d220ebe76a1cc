'use server'

import { action, actionContext, perform } from '@/app/_request/action'
import { createItem, deleteItem, listUses, restoreVersion, sendTest, updateItem } from '@/lib/content'
import { draftEmail } from '@/lib/drafts'
import { deleteFile, storeImage } from '@/lib/files'
import { invalid } from '@/lib/kernel'
import { searchKnowledge } from '@/lib/knowledge'

export const createItemAction = action(createItem)
export const updateItemAction = action(updateItem)
export const deleteItemAction = action(deleteItem)
export const restoreVersionAction = action(restoreVersion)
export const sendTestAction = action(sendTest)
export const draftEmailAction = action(draftEmail)
export const searchKnowledgeAction = action(searchKnowledge)
export const listUsesAction = action(listUses)
export const deleteImageAction = action(deleteFile)

/** A picture for mails: checked, made light for readers on the road, stored. */
export async function uploadPictureAction(form: FormData) {
  return perform(async () => {
    const file = form.get('file')
    if (!(file instanceof File)) throw invalid('file', 'Please choose an image.')
    return storeImage(await actionContext(), {
      purpose: 'content',
      name: file.name.slice(0, 200) || 'image',
      bytes: new Uint8Array(await file.arrayBuffer()),
    })
  })
}
