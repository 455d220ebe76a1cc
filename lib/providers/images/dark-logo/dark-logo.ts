import { sharp } from '../sharp'
import { asPng, measureInk, pixelsOf } from './ink'
import { lightenPixels, lightenSvg } from './lighten'

/** A picture that covers its whole frame brings its own background. */
const MOST_COVERED = 0.97
const MOST_UNSEEN = 0.03
/** Where lightening made signs run together that were apart, the logo is not lightened. */
const LEAST_EDGES = 0.8
const PLATE_MARGIN = 0.18

/** The logo as it is, on a white plate with round corners. */
async function onPlate(logo: Uint8Array, { width, height }: { width: number; height: number }): Promise<Uint8Array> {
  const margin = Math.round(height * PLATE_MARGIN)
  const size = { width: width + 2 * margin, height: height + 2 * margin }
  const plate = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"><rect width="100%" height="100%" rx="${margin}" fill="#ffffff"/></svg>`
  return sharp()(Buffer.from(plate))
    .composite([{ input: Buffer.from(logo), left: margin, top: margin }])
    .png()
    .toBuffer()
}

/**
 * A prepared logo for dark pages: dark ink on a transparent ground turned light, colours that can be seen kept; where
 * that would blur the sign, the logo on a white plate. A drawing stays a drawing.
 * Null where the logo reads well on dark as it is, or brings its own background.
 */
export async function darkLogo(bytes: Uint8Array, contentType: string): Promise<Uint8Array | null> {
  const pixels = await pixelsOf(bytes)
  const { covered, unseen, edges } = measureInk(pixels)
  if (covered >= MOST_COVERED || unseen <= MOST_UNSEEN) return null
  const isDrawing = contentType === 'image/svg+xml'
  const drawing = isDrawing ? new TextEncoder().encode(lightenSvg(new TextDecoder().decode(bytes))) : null
  const lightened = drawing ? await pixelsOf(drawing) : lightenPixels(pixels)
  const after = measureInk(lightened)
  const isGood = after.unseen <= MOST_UNSEEN && after.edges >= edges * LEAST_EDGES
  if (!isGood) return onPlate(await asPng(pixels), pixels)
  return drawing ?? asPng(lightened)
}
