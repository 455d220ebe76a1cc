import { createHash } from 'node:crypto'
import { AppError, logger, randomToken } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { type Preview, previewOf } from '@/lib/providers/images'
import { storage } from '@/lib/providers/storage'
import { fileTypeOf } from './file-type'
import type { FileKind } from './schema'

const PREVIEW_SIDE = 640
const LARGEST_PICTURE = 25 * 1024 * 1024
/** What browsers draw and our library reads; everything else is a document. */
const PICTURES: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp'])

/** Where the small copy of a picture is kept. */
export const previewKey = (storageKey: string): string => `${storageKey}-small`

/** Bytes that are kept and belong to nothing yet. */
export type KeptBytes = {
  storageKey: string
  name: string
  contentType: string
  sizeBytes: number
  sha256: string
  width: number | null
  height: number | null
  /** By its content, whatever its name says. */
  kind: FileKind
}

export const tooLarge = (most: number): AppError =>
  new AppError('too_large', `the file is larger than ${most} bytes`, {
    userMessage: `Please choose a file of at most ${Math.floor(most / 1_000_000)} MB.`,
  })

async function pictureOf(key: string): Promise<Preview | null> {
  try {
    const found = await storage().get(key)
    if (!found || found.sizeBytes > LARGEST_PICTURE) return null
    const bytes = new Uint8Array(await new Response(found.body).arrayBuffer())
    const preview = await previewOf(bytes, PREVIEW_SIDE)
    await storage().put(previewKey(key), preview.bytes, 'image/webp')
    return preview
  } catch (error) {
    logger.debug({ err: error }, 'a file says that it is a picture and is none')
    return null
  }
}

/** A picture is one that can be read; sounds and films are what their first bytes say. */
function kindOf(contentType: string, picture: Preview | null): FileKind {
  if (picture) return 'image'
  if (contentType.startsWith('audio/') || contentType === 'application/ogg') return 'audio'
  return contentType.startsWith('video/') ? 'video' : 'document'
}

/**
 * Keeps a file of a message while it comes in, and looks at what it is. Nothing names it before `addAttachment`; whoever does not get
 * there removes it (`forgetStored`).
 * @throws too_large, invalid for an empty one
 */
export async function keepBytes(
  ctx: TenantContext,
  { name, chunks, mostBytes }: { name: string; chunks: AsyncIterable<Uint8Array>; mostBytes: number },
): Promise<KeptBytes> {
  // The company's own folder: conversations move between its accounts.
  const storageKey = `${ctx.tenantId}/${randomToken(18)}`
  const hash = createHash('sha256')
  async function* watched() {
    let size = 0
    for await (const chunk of chunks) {
      size += chunk.byteLength
      if (size > mostBytes) throw tooLarge(mostBytes)
      hash.update(chunk)
      yield chunk
    }
  }
  const sizeBytes = await storage().putStream(storageKey, watched(), 'application/octet-stream')
  try {
    if (sizeBytes === 0) throw new AppError('invalid', 'the file is empty', { userMessage: 'This file is empty.' })
    const contentType = await fileTypeOf(storageKey, name)
    const picture = PICTURES.has(contentType) ? await pictureOf(storageKey) : null
    return {
      storageKey,
      name,
      contentType,
      sizeBytes,
      sha256: hash.digest('hex'),
      width: picture?.width ?? null,
      height: picture?.height ?? null,
      kind: kindOf(contentType, picture),
    }
  } catch (error) {
    await storage().delete(storageKey)
    throw error
  }
}
