'use server'

import { action, actionContext, perform } from '@/app/_request/action'
import { storeImage } from '@/lib/files'
import { invalid } from '@/lib/kernel'
import * as pages from '@/lib/pages'

export const createPage = action(pages.createPage)
export const updatePage = action(pages.updatePage)
export const publishPage = action(pages.publishPage)
export const unpublishPage = action(pages.unpublishPage)
export const restorePageVersion = action(pages.restorePageVersion)
export const deletePage = action(pages.deletePage)
export const draftPage = action(pages.draftPage)

/** A picture for a page: checked, made light, stored among the library's. */
export async function uploadPicture(form: FormData) {
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
