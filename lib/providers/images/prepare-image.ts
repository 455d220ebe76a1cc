import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { AppError, invalid, sha256Hex } from '@/lib/kernel'
import { cleanSvg } from './clean-svg'

export type ImagePurpose = 'logo' | 'icon' | 'avatar' | 'article'
export type PreparedImage = { bytes: Uint8Array; contentType: string; width: number; height: number; sha256: string }

/** Longest side of the stored image, in pixels. */
const SIDE: Readonly<Record<ImagePurpose, number>> = { logo: 800, icon: 512, avatar: 256, article: 1_600 }
const MOST_PIXELS = 40_000_000
const READABLE = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif'])

const isSvg = (bytes: Uint8Array): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE[^>]*>\s*)?<svg[\s>]/i.test(
    Buffer.from(bytes.subarray(0, 2_000)).toString('utf8'),
  )

async function prepareSvg(bytes: Uint8Array): Promise<PreparedImage> {
  const clean = Buffer.from(cleanSvg(Buffer.from(bytes).toString('utf8')))
  const { width, height } = await sharp(clean, { limitInputPixels: MOST_PIXELS }).metadata()
  return {
    bytes: clean,
    contentType: 'image/svg+xml',
    width: width ?? 0,
    height: height ?? 0,
    sha256: sha256Hex(clean),
  }
}

/**
 * Checks an upload by its content and writes it anew: no metadata, no animation, nothing that was hidden in the file.
 * @throws invalid with a reason for people; too_large
 */
export async function prepareImage(
  bytes: Uint8Array,
  options: { purpose: ImagePurpose; maxBytes: number },
): Promise<PreparedImage> {
  if (bytes.byteLength > options.maxBytes)
    throw new AppError('too_large', 'image too large', { userMessage: 'This image is too large.' })
  if (isSvg(bytes)) {
    try {
      return await prepareSvg(bytes)
    } catch (error) {
      throw error instanceof AppError ? error : invalid('file', 'This SVG cannot be read.')
    }
  }
  const type = await fileTypeFromBuffer(bytes)
  if (!type || !READABLE.has(type.mime)) {
    throw invalid('file', 'Please choose a PNG, JPEG, WebP, GIF or SVG image.')
  }
  try {
    const side = SIDE[options.purpose]
    const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, animated: false, failOn: 'error' })
      .rotate()
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 88, alphaQuality: 100 })
      .toBuffer({ resolveWithObject: true })
    return { bytes: data, contentType: 'image/webp', width: info.width, height: info.height, sha256: sha256Hex(data) }
  } catch (error) {
    const isBomb = error instanceof Error && /pixel limit/i.test(error.message)
    throw invalid('file', isBomb ? 'This image has too many pixels.' : 'This image is damaged or cannot be read.')
  }
}

/** A square PNG of a picture for browsers and phones. */
export const squarePng = (bytes: Uint8Array, side: number): Promise<Uint8Array> =>
  sharp(bytes, { limitInputPixels: MOST_PIXELS, density: 300 })
    .resize(side, side, { fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png()
    .toBuffer()
