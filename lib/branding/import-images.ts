import { z } from 'zod'
import { storeImage } from '@/lib/files'
import { isAppError, logger, webAddress } from '@/lib/kernel'
import { task } from '@/lib/operations'
import { safeFetch } from '@/lib/providers/http'
import { storeLogo } from './store-logo'

const MOST_IMAGE_BYTES = 2 * 1024 * 1024
const MOST_CANDIDATES = 3

type Found = { name: string; bytes: Uint8Array<ArrayBuffer> }

/** What `store` makes of the first candidate that is a usable image. */
async function firstUsable<Stored>(candidates: readonly string[], store: (image: Found) => Promise<Stored>) {
  for (const address of candidates) {
    try {
      const { bytes } = await safeFetch(address, { maxBytes: MOST_IMAGE_BYTES, timeoutMs: 6_000 })
      const name = new URL(address).pathname.split('/').at(-1) || 'image'
      return await store({ name: name.slice(0, 200), bytes: new Uint8Array(bytes) })
    } catch (error) {
      if (!isAppError(error)) throw error
      logger.debug({ err: error, address }, 'an image of the website was not usable')
    }
  }
  return null
}

const candidates = z.array(webAddress).max(MOST_CANDIDATES)

/** Fetches and stores a company's logo and icon from the addresses that its website named, the likeliest first. */
export const importImages = task({
  name: 'branding.import-images',
  access: 'branding:write',
  input: z.strictObject({ logoUrls: candidates, iconUrls: candidates }),
  handler: async ({ ctx, input }) => {
    const [logo, icon] = await Promise.all([
      firstUsable(input.logoUrls, (image) => storeLogo(ctx, image)),
      firstUsable(input.iconUrls, (image) => storeImage(ctx, { purpose: 'icon', ...image })),
    ])
    return { logo, icon: icon?.url ?? null }
  },
})

/** The input for a proposal's candidates: only addresses, and no more of them than are tried. */
export function imageCandidates(proposal: { logoUrls: readonly string[]; iconUrls: readonly string[] }) {
  const tried = (urls: readonly string[]) =>
    urls.filter((url) => webAddress.safeParse(url).success).slice(0, MOST_CANDIDATES)
  return { logoUrls: tried(proposal.logoUrls), iconUrls: tried(proposal.iconUrls) }
}
