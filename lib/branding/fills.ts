import { type Color, distance, hueDistance, isGrey, mix, oklch, WHITE } from './color'
import { contrast, darkenTo, readable, TEXT_CONTRAST, worstContrast } from './contrast'
import type { Surfaces } from './surfaces'

/** A filled area (button, badge) with the text on it, and its calm tint with the text on that. */
export type Fill = { fill: Color; hover: Color; on: Color; soft: Color; onSoft: Color }

export type FillChange = 'unseen' | 'text_on_fill'

/**
 * Contrast that a button needs with what is around it. On a light page a strong hue is seen at any contrast (yellow on
 * white), measured as OKLab distance without lightness. A colour that must be moved is moved a little further.
 */
type Visibility = { leastContrast: number; leastHueDistance: number }
const SEEN: Visibility = { leastContrast: 1.3, leastHueDistance: 0.09 }
const MOVED: Visibility = { leastContrast: 1.7, leastHueDistance: 0.13 }
/** White text looks better on a saturated middle tone than black; up to this step in lightness is worth it. */
const WHITE_TEXT_SHIFT = 0.085
/** With a little to spare, so that a gradient between two such fills carries white text as well. */
const WHITE_TEXT_LUMINANCE = 1.05 / (TEXT_CONTRAST * 1.013) - 0.05
const SOFT_TEXT_CONTRAST = 5.2

/** Whether a button in this colour can be told from what is around it. */
const isSeen = (color: Color, { all, polarity }: Surfaces, { leastContrast, leastHueDistance }: Visibility = SEEN) =>
  all.every(
    (around) =>
      contrast(color, around) >= leastContrast ||
      (polarity === 'light' && hueDistance(color, around) >= leastHueDistance),
  )

/** The colour itself when it is seen, else one of its hue that is; white on white becomes black, and the reverse. */
function seen(color: Color, surfaces: Surfaces): Color {
  if (isSeen(color, surfaces)) return color
  const isLight = surfaces.polarity === 'light'
  if (isGrey(color) && (isLight ? color.l > 0.96 : color.l < 0.25)) {
    const opposite = oklch(isLight ? 0.27 : 0.93, color.c, color.h)
    if (isSeen(opposite, surfaces)) return opposite
  }
  let moved = color
  for (let step = 1; step <= 50 && !isSeen(moved, surfaces, MOVED); step++) {
    moved = oklch(color.l + (isLight ? -0.02 : 0.02) * step, color.c, color.h)
  }
  return moved
}

const ink = (color: Color) => oklch(0.2, Math.min(0.035, color.c * 0.3), color.h)

/** White or near-black, whichever can be read on all of these. */
export function textOn(fills: readonly Color[], hue: Color): Color {
  return worstContrast(WHITE, fills) >= TEXT_CONTRAST ? WHITE : readable(ink(hue), fills, TEXT_CONTRAST)
}

function fitForText(color: Color, surfaces: Surfaces): Color {
  if (isGrey(color) || contrast(WHITE, color) >= TEXT_CONTRAST) return color
  const darker = darkenTo(color, WHITE_TEXT_LUMINANCE)
  const isWorthIt = color.l - darker.l <= WHITE_TEXT_SHIFT && isSeen(darker, surfaces)
  return isWorthIt ? darker : color
}

function hoverOf(fill: Color, on: Color, surfaces: Surfaces): Color {
  const steps = surfaces.polarity === 'light' ? [-0.045, 0.045, 0.09] : [0.045, -0.045, -0.09]
  const candidates = steps.map((step) => oklch(fill.l + step, fill.c, fill.h))
  const fit = candidates.filter((it) => contrast(on, it) >= TEXT_CONTRAST && distance(it, fill) >= 0.03)
  return fit.find((it) => it.c >= fill.c * 0.6) ?? fit[0] ?? fill
}

/** The calm tint of a fill on a card, and text of the same hue on it. */
export function softOf(fill: Color, surfaces: Surfaces): Pick<Fill, 'soft' | 'onSoft'> {
  const soft = mix(surfaces.surface, fill, surfaces.polarity === 'light' ? 0.1 : 0.2)
  return { soft, onSoft: readable(fill, [soft], SOFT_TEXT_CONTRAST) }
}

/** A brand colour made usable as a button, with what had to change, if anything. */
export function deriveFill(asked: Color, surfaces: Surfaces): { fill: Fill; change: FillChange | null } {
  const visible = seen(asked, surfaces)
  const fill = fitForText(visible, surfaces)
  const on = textOn([fill], fill)
  const change = visible.hex !== asked.hex ? 'unseen' : fill.hex !== asked.hex ? 'text_on_fill' : null
  return { fill: { fill, hover: hoverOf(fill, on, surfaces), on, ...softOf(fill, surfaces) }, change }
}
