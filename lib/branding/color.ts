import { convertLrgbToOklab, convertLrgbToRgb, convertOklabToLrgb, convertRgbToLrgb } from 'culori/fn'

/**
 * A colour as it will be painted: eight bits a channel. `l`, `c`, `h` are its OKLCH coordinates, `a`, `b` the same in
 * OKLab, and `luminance` its WCAG relative luminance, all of the rounded value, so that a contrast that holds here holds
 * on the screen.
 */
export type Color = {
  readonly hex: string
  readonly luminance: number
  readonly l: number
  readonly a: number
  readonly b: number
  readonly c: number
  /** Degrees; 0 for greys. */
  readonly h: number
}

/** Below this chroma a colour reads as grey and its hue is noise. */
const GREY_CHROMA = 0.02
const CHROMA_STEPS = 8

// Own names, because a test runner reaches imported ones through a proxy, at three times the whole cost.
const [labToLinear, linearToRgb, linearToLab] = [convertOklabToLrgb, convertLrgbToRgb, convertLrgbToOklab]

const LINEAR_OF_BYTE = Float64Array.from({ length: 256 }, (_, byte) => {
  const { r } = convertRgbToLrgb({ r: byte / 255, g: 0, b: 0 })
  return r
})
const HEX_OF_BYTE = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

const linear = (byte: number) => LINEAR_OF_BYTE[byte] ?? 0
const toByte = (channel: number) => Math.round(Math.min(1, Math.max(0, channel)) * 255)

/** WCAG 2.2 relative luminance of three bytes. */
const luminanceOfBytes = (r: number, g: number, b: number): number =>
  0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)

function fromBytes(r: number, g: number, b: number): Color {
  const lab = linearToLab({ r: linear(r), g: linear(g), b: linear(b) })
  const c = Math.hypot(lab.a, lab.b)
  return {
    hex: `#${HEX_OF_BYTE[r]}${HEX_OF_BYTE[g]}${HEX_OF_BYTE[b]}`,
    luminance: luminanceOfBytes(r, g, b),
    l: lab.l,
    a: lab.a,
    b: lab.b,
    c,
    h: c < 1e-4 ? 0 : ((Math.atan2(lab.b, lab.a) * 180) / Math.PI + 360) % 360,
  }
}

/** Reads `#rrggbb`; null when it is anything else. */
export function fromHex(text: string): Color | null {
  if (!/^#[0-9a-f]{6}$/i.test(text)) return null
  const bits = Number.parseInt(text.slice(1), 16)
  return fromBytes(bits >> 16, (bits >> 8) & 255, bits & 255)
}

function isDisplayable(l: number, a: number, b: number): boolean {
  const { r, g, b: blue } = labToLinear({ l, a, b })
  return r > -1e-4 && g > -1e-4 && blue > -1e-4 && r < 1.0001 && g < 1.0001 && blue < 1.0001
}

/** The largest chroma up to `c` that sRGB can show at this lightness and hue (given as its cosine and sine). */
function displayableChroma(l: number, c: number, cos: number, sin: number): number {
  if (c < 1e-4 || l <= 0 || l >= 1) return 0
  if (isDisplayable(l, c * cos, c * sin)) return c
  let low = 0
  let high = c
  for (let step = 0; step < CHROMA_STEPS; step++) {
    const middle = (low + high) / 2
    if (isDisplayable(l, middle * cos, middle * sin)) low = middle
    else high = middle
  }
  return low
}

function toLinear(lightness: number, chroma: number, h: number) {
  const l = Math.min(1, Math.max(0, lightness))
  const angle = (h * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const c = displayableChroma(l, chroma, cos, sin)
  return labToLinear({ l, a: c * cos, b: c * sin })
}

/** An OKLCH colour, its chroma reduced until sRGB can show it. */
export function oklch(lightness: number, chroma: number, h: number): Color {
  const rgb = linearToRgb(toLinear(lightness, chroma, h))
  return fromBytes(toByte(rgb.r), toByte(rgb.g), toByte(rgb.b))
}

/** The luminance of `oklch(…)` before rounding to bytes; cheap, for searching. */
export function luminanceAt(lightness: number, chroma: number, h: number): number {
  const { r, g, b } = toLinear(lightness, chroma, h)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

export const isGrey = (color: Color): boolean => color.c < GREY_CHROMA

/** Mixes in OKLab; `share` of `over`, the rest of `base`. */
export function mix(base: Color, over: Color, share: number): Color {
  const a = base.a + (over.a - base.a) * share
  const b = base.b + (over.b - base.b) * share
  return oklch(base.l + (over.l - base.l) * share, Math.hypot(a, b), (Math.atan2(b, a) * 180) / Math.PI)
}

/** The part of `distance` that is not lightness. */
export const hueDistance = (one: Color, other: Color): number => Math.hypot(one.a - other.a, one.b - other.b)

/** Euclidean distance in OKLab; about 0.02 is just noticeable. */
export const distance = (one: Color, other: Color): number =>
  Math.hypot(one.l - other.l, one.a - other.a, one.b - other.b)

/**
 * The highest and lowest luminance on a CSS gradient, which mixes plain sRGB channels. Each sample is rounded to bytes in
 * the unfavourable direction, because what a screen does between two samples is not known.
 */
export function gradientRange(from: Color, to: Color, samples = 97): { lowest: number; highest: number } {
  const [a, b] = [Number.parseInt(from.hex.slice(1), 16), Number.parseInt(to.hex.slice(1), 16)]
  const [r, g, blue] = [a >> 16, (a >> 8) & 255, a & 255]
  const [byR, byG, byBlue] = [(b >> 16) - r, ((b >> 8) & 255) - g, (b & 255) - blue]
  const range = { lowest: 1, highest: 0 }
  for (let sample = 0; sample < samples; sample++) {
    const share = sample / (samples - 1)
    const [atR, atG, atBlue] = [r + byR * share, g + byG * share, blue + byBlue * share]
    range.lowest = Math.min(range.lowest, luminanceOfBytes(Math.floor(atR), Math.floor(atG), Math.floor(atBlue)))
    range.highest = Math.max(range.highest, luminanceOfBytes(Math.ceil(atR), Math.ceil(atG), Math.ceil(atBlue)))
  }
  return range
}

export const WHITE = fromBytes(255, 255, 255)
export const BLACK = fromBytes(0, 0, 0)
