import type { Sharp } from 'sharp'
import { AppError, invalid, sha256Hex } from '@/lib/kernel'
import { cleanSvg } from './clean-svg'
import { largestPngOfIcon } from './icon-file'
import { MOST_PIXELS } from './limits'
import { sharp } from './sharp'

export type ImagePurpose = 'logo' | 'icon' | 'avatar' | 'article' | 'content'
export type PreparedImage = { bytes: Uint8Array; contentType: string; width: number; height: number; sha256: string }

/** Longest side of the stored image, in pixels. */
const SIDE: Readonly<Record<ImagePurpose, number>> = {
  logo: 800,
  icon: 512,
  avatar: 256,
  article: 1_600,
  content: 1_200,
}
/** What stands in e-mails: mail programs do not all show WebP. A photograph as PNG would be too heavy for them. */
const FORMAT: Readonly<Record<ImagePurpose, 'png' | 'webp' | 'light'>> = {
  logo: 'png',
  icon: 'png',
  avatar: 'webp',
  article: 'webp',
  content: 'light',
}
const READABLE = new Set(['image/png', 'image/apng', 'image/jpeg', 'image/webp', 'image/gif'])

const isSvg = (bytes: Uint8Array): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>\s*)?(?:<!--[\s\S]*?-->\s*)*<svg[\s>]/i.test(
    Buffer.from(bytes.subarray(0, 4_000)).toString('utf8'),
  )

async function prepareSvg(bytes: Uint8Array): Promise<PreparedImage> {
  const clean = Buffer.from(cleanSvg(Buffer.from(bytes).toString('utf8')))
  try {
    const { width, height } = await sharp()(clean, { limitInputPixels: MOST_PIXELS }).metadata()
    return { bytes: clean, contentType: 'image/svg+xml', width, height, sha256: sha256Hex(clean) }
  } catch (error) {
    throw invalidImage(error, 'This SVG cannot be read.')
  }
}

const invalidImage = (error: unknown, otherwise: string): AppError => {
  const isBomb = error instanceof Error && /pixel limit|too large/i.test(error.message)
  return invalid('file', isBomb ? 'This image has too many pixels.' : otherwise)
}

async function inFormat(picture: Sharp, format: 'png' | 'webp' | 'light', bytes: Uint8Array) {
  if (format === 'webp') {
    return { written: picture.webp({ quality: 86, alphaQuality: 100 }), contentType: 'image/webp' }
  }
  const isPhoto = format === 'light' && (await sharp()(bytes, { limitInputPixels: MOST_PIXELS }).stats()).isOpaque
  return isPhoto
    ? { written: picture.jpeg({ quality: 82, mozjpeg: true }), contentType: 'image/jpeg' }
    : { written: picture.png({ palette: format === 'light' }), contentType: 'image/png' }
}

async function preparePicture(bytes: Uint8Array, purpose: ImagePurpose): Promise<PreparedImage> {
  const side = SIDE[purpose]
  const picture = sharp()(bytes, { limitInputPixels: MOST_PIXELS, animated: false, failOn: 'error' })
    .autoOrient()
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .timeout({ seconds: 10 })
  try {
    const { written, contentType } = await inFormat(picture, FORMAT[purpose], bytes)
    const { data, info } = await written.toBuffer({ resolveWithObject: true })
    const { width, height } = info
    return { bytes: data, contentType, width, height, sha256: sha256Hex(data) }
  } catch (error) {
    throw invalidImage(error, 'This image is damaged or cannot be read.')
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
  if (bytes.byteLength > options.maxBytes) {
    throw new AppError('too_large', 'image too large', { userMessage: 'This image is too large.' })
  }
  if (isSvg(bytes)) {
    const drawing = await prepareSvg(bytes)
    // Mail programs draw no SVG.
    return options.purpose === 'content' ? preparePicture(drawing.bytes, options.purpose) : drawing
  }
  const { fileTypeFromBuffer } = await import('file-type')
  const type = (await fileTypeFromBuffer(bytes))?.mime ?? ''
  if (type === 'image/x-icon') {
    const png = largestPngOfIcon(bytes)
    if (png) return preparePicture(png, options.purpose)
  }
  if (!READABLE.has(type)) throw invalid('file', 'Please choose a PNG, JPEG, WebP, GIF or SVG image.')
  return preparePicture(bytes, options.purpose)
}
