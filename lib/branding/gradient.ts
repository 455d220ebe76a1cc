import { BLACK, type Color, gradientRange, isGrey, oklch, WHITE } from './color'
import { contrastOf, darkenTo, lightenTo, TEXT_CONTRAST } from './contrast'

export type Gradient = { from: Color; to: Color; on: Color }

/** A little over 4.5, for the rounding of a screen between two samples; moved ends get a little more. */
const LEAST = TEXT_CONTRAST * 1.003
const MOVED = TEXT_CONTRAST * 1.013
const UNDER_WHITE = 1.05 / MOVED - 0.05
const OVER_BLACK = 0.05 * MOVED - 0.05

/** The contrast of a text colour where a gradient is hardest to read on. */
export function worstOnGradient(text: Color, from: Color, to: Color): number {
  const { lowest, highest } = gradientRange(from, to)
  return text.luminance > highest
    ? contrastOf(text.luminance, highest)
    : text.luminance < lowest
      ? contrastOf(text.luminance, lowest)
      : 1
}

const isReadable = ({ from, to, on }: Gradient) => worstOnGradient(on, from, to) >= LEAST
/** How much is lost; the primary colour counts double. */
const loss = (gradient: Gradient, from: Color, to: Color) =>
  Math.abs(gradient.from.l - from.l) * 2 + Math.abs(gradient.to.l - to.l)

/** Luminance is convex along the gradient: what holds for white text at both ends holds between them. */
const underWhite = (from: Color, to: Color): Gradient => ({
  from: darkenTo(from, UNDER_WHITE),
  to: darkenTo(to, UNDER_WHITE),
  on: WHITE,
})

/** Between two hues the gradient may dip below both ends, so the ends are lifted until its darkest point is fit. */
function underInk(from: Color, to: Color): Gradient | null {
  const ink = isGrey(from) ? oklch(0.19, 0, 0) : oklch(0.19, 0.025, from.h)
  for (let limit = OVER_BLACK; limit < 1; limit += 0.04) {
    const lifted = { from: lightenTo(from, limit), to: lightenTo(to, limit), on: BLACK }
    if (isReadable(lifted)) return isReadable({ ...lifted, on: ink }) ? { ...lifted, on: ink } : lifted
  }
  return null
}

/** The brand gradient; its ends move as little as lets one text colour be read on the whole of it. */
export function deriveGradient(from: Color, to: Color): Gradient {
  if (isReadable({ from, to, on: WHITE })) return { from, to, on: WHITE }
  const [white, ink] = [underWhite(from, to), underInk(from, to)]
  return ink && loss(ink, from, to) < loss(white, from, to) ? ink : white
}
