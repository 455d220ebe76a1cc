import { invalid } from '@/lib/kernel'
import { MOST_PIXELS } from './limits'
import { sharp } from './sharp'

export type Preview = {
  /** WebP. */
  bytes: Uint8Array
  /** Of the picture itself, as it is looked at. */
  width: number
  height: number
}

/**
 * A small copy of a picture that somebody sent, written anew. Reading it whole is the proof that it is one.
 * @throws invalid for what is no picture, is damaged, or unpacks to more than a camera makes
 */
export async function previewOf(bytes: Uint8Array, side: number): Promise<Preview> {
  try {
    const { autoOrient } = await sharp()(bytes, { limitInputPixels: MOST_PIXELS }).metadata()
    const small = await sharp()(bytes, { limitInputPixels: MOST_PIXELS, animated: false, failOn: 'error' })
      .autoOrient()
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .timeout({ seconds: 10 })
      .webp({ quality: 78 })
      .toBuffer()
    return { bytes: small, width: autoOrient.width, height: autoOrient.height }
  } catch {
    throw invalid('file', 'This image is damaged or cannot be read.') // Whatever a decoder has against it, it is none.
  }
}
