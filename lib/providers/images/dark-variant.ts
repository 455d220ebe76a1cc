import sharp from 'sharp'
import { drawn } from './drawn'

const SIDE = 800
/** An alpha below this is the soft edge of a shape, not ink. */
const INK = 32
/** A picture that covers its whole frame brings its own background. */
const MOST_COVERED = 0.97
/** Relative luminance (0..1) of a dark page, roughly; WCAG 2.2, 1.4.11 asks 3:1 of a shape that must be seen. */
const DARK_PAGE = 0.008
const SHAPE_CONTRAST = 3
const MOST_UNSEEN = 0.03

const linear = Float32Array.from({ length: 256 }, (_, byte) => {
  const share = byte / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
})

const isUnseen = (red: number, green: number, blue: number): boolean => {
  const luminance = 0.2126 * (linear[red] ?? 0) + 0.7152 * (linear[green] ?? 0) + 0.0722 * (linear[blue] ?? 0)
  return (luminance + 0.05) / (DARK_PAGE + 0.05) < SHAPE_CONTRAST
}

/** The same hue, as light as it was dark (HSL lightness mirrored at one half). */
function lighten(pixels: Uint8Array, at: number): void {
  const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3)
  const shift = 255 - Math.max(red, green, blue) - Math.min(red, green, blue)
  pixels[at] = red + shift
  pixels[at + 1] = green + shift
  pixels[at + 2] = blue + shift
}

/** Lightens what cannot be seen on a dark page. @returns shares of the frame and of the ink (0..1) */
function lightenUnseen(pixels: Uint8Array): { covered: number; unseen: number } {
  let ink = 0
  let unseen = 0
  for (let at = 0; at < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at, at + 4)
    if (alpha >= INK) ink++
    if (alpha === 0 || !isUnseen(red, green, blue)) continue
    if (alpha >= INK) unseen++
    lighten(pixels, at)
  }
  return { covered: (ink * 4) / pixels.length, unseen: ink === 0 ? 0 : unseen / ink }
}

/**
 * A logo for dark pages, as PNG: dark ink on a transparent ground turned light, colours that can be seen kept.
 * Null where the logo reads well on dark as it is, or brings its own background.
 */
export async function darkVariant(bytes: Uint8Array): Promise<Uint8Array | null> {
  const { data, info } = await (await drawn(bytes, SIDE))
    .resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true })
    .ensureAlpha()
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const { covered, unseen } = lightenUnseen(data)
  if (covered >= MOST_COVERED || unseen <= MOST_UNSEEN) return null
  const { width, height } = info
  return sharp(data, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer()
}
