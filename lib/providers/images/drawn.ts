import type { Sharp } from 'sharp'
import { MOST_PIXELS } from './limits'
import { sharp } from './sharp'

const DRAWN_AT_DPI = 72
const SHARPEST_DPI = 2_400

/** A drawing is rasterised at the size that is needed; a picture keeps its pixels. */
async function densityFor(bytes: Uint8Array, side: number): Promise<number> {
  const { format, width, height } = await sharp()(bytes, { limitInputPixels: MOST_PIXELS }).metadata()
  if (format !== 'svg') return DRAWN_AT_DPI
  const longest = Math.max(width ?? side, height ?? side, 1)
  return Math.min(Math.max((DRAWN_AT_DPI * side) / longest, DRAWN_AT_DPI), SHARPEST_DPI)
}

/** A prepared picture as pixels, sharp enough for a longest side of `side` pixels. */
export async function drawn(bytes: Uint8Array, side: number): Promise<Sharp> {
  return sharp()(bytes, { limitInputPixels: MOST_PIXELS, density: await densityFor(bytes, side) }).timeout({
    seconds: 10,
  })
}

/** A PNG of at most `side` pixels a side: for mail programs, which do not show SVG. */
export async function fittedPng(bytes: Uint8Array, side: number): Promise<Uint8Array> {
  const picture = await drawn(bytes, side)
  return picture.resize(side, side, { fit: 'inside', withoutEnlargement: true }).png().toBuffer()
}

/** A square PNG for browsers and phones; what is not square stands in the middle of nothing. */
export async function squarePng(bytes: Uint8Array, side: number): Promise<Uint8Array> {
  const picture = await drawn(bytes, side)
  return picture
    .resize(side, side, { fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png()
    .toBuffer()
}
