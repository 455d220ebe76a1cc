import { drawn } from '../drawn'
import { sharp } from '../sharp'

const SIDE = 800
/** An alpha below this is the soft edge of a shape, not ink. */
const INK = 32
/** Relative luminance (0..1) of a dark page, roughly; WCAG 2.2, 1.4.11 asks 3:1 of a shape that must be seen. */
const DARK_PAGE = 0.008
const SHAPE_CONTRAST = 3
/** Two inks side by side that people tell apart. */
const EDGE_CONTRAST = 1.6

export type Pixels = { data: Uint8Array; width: number; height: number }

/** RGBA, 8 bits a channel, of at most 800 pixels a side. */
export async function pixelsOf(bytes: Uint8Array): Promise<Pixels> {
  const { data, info } = await (await drawn(bytes, SIDE))
    .resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true })
    .ensureAlpha()
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

export const asPng = async ({ data, width, height }: Pixels): Promise<Uint8Array> =>
  sharp()(data, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer()

const linear = Float32Array.from({ length: 256 }, (_, byte) => {
  const share = byte / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
})

/** Relative luminance of WCAG 2.2. */
export const luminanceOf = (red: number, green: number, blue: number): number =>
  0.2126 * (linear[red] ?? 0) + 0.7152 * (linear[green] ?? 0) + 0.0722 * (linear[blue] ?? 0)

export const isUnseenOnDark = (red: number, green: number, blue: number): boolean =>
  (luminanceOf(red, green, blue) + 0.05) / (DARK_PAGE + 0.05) < SHAPE_CONTRAST

const isInk = (data: Uint8Array, at: number): boolean => (data[at + 3] ?? 0) >= INK

const luminanceAt = (data: Uint8Array, at: number): number =>
  luminanceOf(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0)

/** Share of the frame that is ink, share of the ink that cannot be seen on dark (0..1), and edges inside the ink. */
export function measureInk({ data, width, height }: Pixels): { covered: number; unseen: number; edges: number } {
  const counts = { ink: 0, unseen: 0, edges: 0 }
  for (let at = 0; at < data.length; at += 4) {
    if (!isInk(data, at)) continue
    counts.ink++
    if (isUnseenOnDark(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0)) counts.unseen++
    const isRowEnd = (at / 4) % width === width - 1
    if (isRowEnd || !isInk(data, at + 4)) continue
    const [one, other] = [luminanceAt(data, at), luminanceAt(data, at + 4)]
    if ((Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) >= EDGE_CONTRAST) counts.edges++
  }
  return {
    covered: counts.ink / (width * height),
    unseen: counts.ink === 0 ? 0 : counts.unseen / counts.ink,
    edges: counts.edges,
  }
}
