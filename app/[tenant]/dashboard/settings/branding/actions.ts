'use server'

import { action, actionContext, perform } from '@/app/_request/action'
import { problemWords } from '@/app/_request/problem-words'
import {
  checkCustomCss,
  discardBrandingDraft,
  imageCandidates,
  importImages,
  openBrandingPreview,
  proposeFromWebsite,
  publishBrandingDraft,
  restoreBrandingVersion,
  saveBrandingDraft,
  storeLogo,
} from '@/lib/branding'
import { storeImage } from '@/lib/files'
import { invalid } from '@/lib/kernel'

export const saveDraftAction = action(saveBrandingDraft)
export const publishAction = action(publishBrandingDraft)
export const discardAction = action(discardBrandingDraft)
export const restoreAction = action(restoreBrandingVersion)
export const openPreviewAction = action(openBrandingPreview)

/** What the public pages would take of the company's CSS; the reasons in the reader's language. */
export async function checkCssAction(input: { css: string }) {
  return perform(async () => {
    const { css, removed } = await checkCustomCss(await actionContext(), input)
    const words = await problemWords()
    return { isEmpty: css === '', removed: removed.map((part) => ({ ...part, reason: words(part.reason) })) }
  })
}

/** What the website proposes, with its logo and icon fetched and stored, ready for the preview. */
export async function proposeFromWebsiteAction(input: { url: string }) {
  return perform(async () => {
    const ctx = await actionContext()
    const proposal = await proposeFromWebsite(ctx, input)
    const words = await problemWords()
    const reasons = proposal.reasons.map((found) => ({ ...found, reason: words(found.reason) }))
    return { ...proposal, reasons, images: await importImages(ctx, imageCandidates(proposal)) }
  })
}

/** An uploaded logo or icon: checked, re-encoded, stored; the choice itself is saved with the form. */
export async function uploadBrandImageAction(form: FormData) {
  return perform(async () => {
    const file = form.get('file')
    if (!(file instanceof File)) throw invalid('file', 'Please choose an image.')
    const image = { name: file.name.slice(0, 200) || 'image', bytes: new Uint8Array(await file.arrayBuffer()) }
    const ctx = await actionContext()
    if (form.get('purpose') === 'logo') return storeLogo(ctx, image)
    return { ...(await storeImage(ctx, { purpose: 'icon', ...image })), darkUrl: null }
  })
}
