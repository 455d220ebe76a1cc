import { BLACK, type Color, luminanceAt, oklch, WHITE } from './color'

/** WCAG 2.2: normal text (1.4.3), and parts that must be seen such as rings, input borders and charts (1.4.11). */
export const TEXT_CONTRAST = 4.5
export const SHAPE_CONTRAST = 3

const SEARCH_STEPS = 6
const CLOSE_ENOUGH = 0.0004
/** One byte more or less may undo what was found; the search then goes on in steps of about half a byte. */
const ROUNDING_STEP = 0.0012

type Point = { l: number; root: number }

export const contrastOf = (one: number, other: number): number =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)

export const contrast = (one: Color, other: Color): number => contrastOf(one.luminance, other.luminance)

/** The contrast where it is worst. */
export const worstContrast = (color: Color, others: readonly Color[]): number =>
  others.reduce((worst, other) => Math.min(worst, contrast(color, other)), 21)

/**
 * The lightness at which a hue reaches a luminance, between two lightnesses of which one is below it. The cube root of
 * luminance is almost a straight line over OKLCH lightness, so a few secant steps (false position) are enough.
 */
function lightnessAt(color: Color, luminance: number, below: Point, above: Point): number {
  const goal = Math.cbrt(luminance)
  let [low, high] = [below, above]
  let l = low.l
  for (let step = 0; step < SEARCH_STEPS && high.root > low.root; step++) {
    l = low.l + ((goal - low.root) / (high.root - low.root)) * (high.l - low.l)
    const root = Math.cbrt(Math.max(0, luminanceAt(l, color.c, color.h)))
    if (Math.abs(root - goal) < CLOSE_ENOUGH) return l
    if (root < goal) low = { l, root }
    else high = { l, root }
  }
  return l
}

/** The nearest colour of the same hue whose luminance is at most `limit` (0 or more). */
export function darkenTo(color: Color, limit: number): Color {
  if (color.luminance <= limit) return color
  const start = lightnessAt(color, limit, { l: 0, root: 0 }, { l: color.l, root: Math.cbrt(color.luminance) })
  for (let l = start; l > 0; l -= ROUNDING_STEP) {
    const darker = oklch(l, color.c, color.h)
    if (darker.luminance <= limit) return darker
  }
  return BLACK
}

/** The nearest colour of the same hue whose luminance is at least `limit` (1 or less). */
export function lightenTo(color: Color, limit: number): Color {
  if (color.luminance >= limit) return color
  const start = lightnessAt(color, limit, { l: color.l, root: Math.cbrt(color.luminance) }, { l: 1, root: 1 })
  for (let l = start; l < 1; l += ROUNDING_STEP) {
    const lighter = oklch(l, color.c, color.h)
    if (lighter.luminance >= limit) return lighter
  }
  return WHITE
}

/**
 * The colour itself when it keeps `ratio` on every background, else the nearest lighter or darker one that does. When the
 * backgrounds leave no room on either side it is black or white, whichever reads better.
 */
export function readable(color: Color, backgrounds: readonly Color[], ratio: number): Color {
  if (worstContrast(color, backgrounds) >= ratio) return color
  const luminances = backgrounds.map((background) => background.luminance)
  const safe = ratio * 1.0001
  const below = (Math.min(...luminances) + 0.05) / safe - 0.05
  const above = (Math.max(...luminances) + 0.05) * safe - 0.05
  const darker = below >= 0 ? darkenTo(color, below) : null
  const lighter = above <= 1 ? lightenTo(color, above) : null
  if (darker && lighter) return color.l - darker.l <= lighter.l - color.l ? darker : lighter
  return darker ?? lighter ?? (worstContrast(BLACK, backgrounds) >= worstContrast(WHITE, backgrounds) ? BLACK : WHITE)
}
