import { z } from 'zod'
import { AppError, line, newId, randomToken } from '@/lib/kernel'
import { type TenantContext, task } from '@/lib/operations'
import { fittedPng, type ImagePurpose, prepareImage } from '@/lib/providers/images'
import { storage } from '@/lib/providers/storage'
import { imagePurpose, saveFile } from './save-file'

const MOST_BYTES = 4 * 1024 * 1024
const SVG = 'image/svg+xml'
const PNG = 'image/png'
const PNG_SIDE = 600

/** Where a drawing is kept as pixels too. */
export const pngKey = (storageKey: string) => `${storageKey}-png`

const imageInput = z.strictObject({
  purpose: imagePurpose,
  name: line(200),
  bytes: z.instanceof(Uint8Array),
})

/**
 * Checks, re-encodes and stores an uploaded image. What was uploaded is never served as it came.
 * @throws invalid with a plain reason (wrong type, bomb, script), too_large
 */
export const storeImage = task({
  name: 'files.store-image',
  access: 'files:write',
  input: imageInput,
  handler: async ({ ctx, input }) => {
    if (input.bytes.byteLength > MOST_BYTES) {
      throw new AppError('too_large', 'the image is larger than 4 MB', {
        userMessage: 'Please choose an image of at most 4 MB.',
      })
    }
    const image = await prepareImage(input.bytes, {
      purpose: input.purpose satisfies ImagePurpose,
      maxBytes: MOST_BYTES,
    })
    const storageKey = `${ctx.tenant.accountId}/${randomToken(18)}`
    await storage().put(storageKey, image.bytes, image.contentType)
    if (image.contentType === SVG) await storage().put(pngKey(storageKey), await fittedPng(image.bytes, PNG_SIDE), PNG)
    return saveFile(ctx, {
      id: newId(),
      purpose: input.purpose,
      name: input.name,
      contentType: image.contentType,
      sizeBytes: image.bytes.byteLength,
      sha256: image.sha256,
      storageKey,
      width: image.width,
      height: image.height,
    })
  },
})

/** Stored bytes of a public file of this tenant, a drawing as pixels where `format` asks so; null for every other id. */
export async function openFile(ctx: TenantContext, id: string, format: 'stored' | 'png' = 'stored') {
  const file = await ctx.db.file.findFirst({ where: { id, isPublic: true } })
  if (!file) return null
  const isDrawn = format === 'png' && file.contentType === SVG
  const stored = await storage().get(isDrawn ? pngKey(file.storageKey) : file.storageKey)
  if (!stored) return null
  return {
    ...stored,
    name: file.name,
    contentType: isDrawn ? PNG : file.contentType,
    etag: isDrawn ? `${file.sha256}-png` : file.sha256,
  }
}
