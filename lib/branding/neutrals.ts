import { type Color, isGrey, mix, oklch } from './color'
import { readable, SHAPE_CONTRAST, TEXT_CONTRAST, worstContrast } from './contrast'
import type { Surfaces, Tint } from './surfaces'
import type { Scheme } from './tokens'

export type Neutrals = Record<'fg' | 'muted' | 'subtle' | 'line' | 'line-strong' | 'line-subtle', Color>

/** What text that had to be moved is moved to; the least would leave no step to secondary text. */
export const COMFORTABLE_CONTRAST = 7
const SUBTLE_CONTRAST = 4.6
const STRONG_LINE_CONTRAST = SHAPE_CONTRAST + 0.1

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))

function foreground(asked: Color | null, surfaces: Surfaces, scheme: Scheme, tint: Tint): Color {
  const isUsable = asked !== null && worstContrast(asked, surfaces.all) >= TEXT_CONTRAST
  if (asked && (isUsable || scheme === 'light')) {
    return isUsable ? asked : readable(asked, surfaces.all, COMFORTABLE_CONTRAST)
  }
  const usual =
    surfaces.polarity === 'light'
      ? oklch(0.215, 0.014 * tint.strength, tint.h)
      : oklch(0.955, 0.005 * tint.strength, tint.h)
  return readable(usual, surfaces.all, COMFORTABLE_CONTRAST)
}

/** A chosen text colour holds in light, and in dark too when it can be read there. */
export function deriveNeutrals(asked: Color | null, surfaces: Surfaces, scheme: Scheme, tint: Tint): Neutrals {
  const { all, page, sunken, surface, polarity } = surfaces
  const fg = foreground(asked, surfaces, scheme, tint)
  const lean = isGrey(fg) ? { h: tint.h, c: 0.016 * tint.strength } : { h: fg.h, c: Math.min(fg.c, 0.035) }
  const withContrast = (ratio: number) => readable(oklch(page.l, lean.c, lean.h), all, ratio)
  const mutedContrast = clamp(worstContrast(fg, all) * 0.42, TEXT_CONTRAST, COMFORTABLE_CONTRAST)
  const lineShare = polarity === 'light' ? 0.1 : 0.12
  return {
    fg,
    muted: withContrast(Math.max(mutedContrast, Math.min(SUBTLE_CONTRAST, worstContrast(fg, all)))),
    subtle: withContrast(clamp(worstContrast(fg, all), TEXT_CONTRAST, SUBTLE_CONTRAST)),
    line: mix(polarity === 'light' ? sunken : surface, fg, lineShare),
    'line-strong': withContrast(STRONG_LINE_CONTRAST),
    'line-subtle': mix(surface, fg, lineShare * 0.6),
  }
}
