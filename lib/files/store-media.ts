import { z } from 'zod'
import { invalid, line, newId } from '@/lib/kernel'
import { task } from '@/lib/operations'
import { MEDIA_KINDS, MEDIA_LIMITS } from '@/lib/providers/whatsapp/schema'
import { forgetStored } from './forget-stored'
import { type KeptBytes, keepBytes, tooLarge } from './keep-bytes'
import { saveFile } from './save-file'

const mediaInput = z.strictObject({
  fileName: line(200),
  chunks: z.custom<AsyncIterable<Uint8Array>>((given) => typeof given === 'object' && given !== null),
})

/** By what its bytes are, whatever its name says. @throws invalid, too_large */
function assertMedia({ contentType, sizeBytes }: KeptBytes): void {
  const kind = MEDIA_KINDS.find((known) => known !== 'image' && MEDIA_LIMITS[known].types.includes(contentType))
  if (!kind) throw invalid('file', 'is neither a video nor a PDF')
  const { mostBytes } = MEDIA_LIMITS[kind]
  if (sizeBytes > mostBytes) throw tooLarge(mostBytes)
}

/**
 * Takes a video or a document into the library while it comes in. It is served so that nothing in it runs.
 * @throws invalid, too_large; then nothing of it is kept
 */
export const storeMedia = task({
  name: 'files.store-media',
  access: 'files:write',
  input: mediaInput,
  handler: async ({ ctx, input: { fileName, chunks } }) => {
    const kept = await keepBytes(ctx, { name: fileName, chunks, mostBytes: MEDIA_LIMITS.document.mostBytes })
    try {
      assertMedia(kept)
      const { kind: _kind, ...file } = kept
      return await saveFile(ctx, { id: newId(), purpose: 'content', ...file })
    } catch (error) {
      await forgetStored(kept.storageKey)
      throw error
    }
  },
})
