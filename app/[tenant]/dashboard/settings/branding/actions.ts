'use server'

import { action, actionContext, perform } from '@/app/_request/action'
import { proposeFromWebsite, updateBranding } from '@/lib/branding'
import { storeImage } from '@/lib/files'
import { invalid } from '@/lib/kernel'

export const updateBrandingAction = action(updateBranding)
export const proposeFromWebsiteAction = action(proposeFromWebsite)

/** An uploaded logo or icon: checked, re-encoded, stored; the choice itself is saved with the form. */
export async function uploadBrandImageAction(form: FormData) {
  return perform(async () => {
    const file = form.get('file')
    const purpose = form.get('purpose') === 'icon' ? 'icon' : 'logo'
    if (!(file instanceof File)) throw invalid('file', 'Please choose an image.')
    const bytes = new Uint8Array(await file.arrayBuffer())
    return storeImage(await actionContext(), { purpose, name: file.name.slice(0, 200) || purpose, bytes })
  })
}
