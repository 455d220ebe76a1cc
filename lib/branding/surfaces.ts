import { type Color, isGrey, oklch, WHITE } from './color'
import { darkenTo, lightenTo } from './contrast'
import type { Polarity, Scheme } from './tokens'

/** The backgrounds that text stands on. */
export type Surfaces = {
  polarity: Polarity
  page: Color
  surface: Color
  raised: Color
  sunken: Color
  all: readonly Color[]
}

/** The hue that greys lean to, `strength` 0 (pure grey) to 1. */
export type Tint = { h: number; strength: number }

/**
 * A page must leave 6:1 to black or to white: body text, secondary text and tertiary text share that room, and the last
 * needs 4.5:1. Luminances between the two leave too little on both sides.
 */
const LIGHT_PAGE_FLOOR = 0.2501
const DARK_PAGE_CEILING = 0.1249

export const polarityOf = (page: Color): Polarity => (page.luminance >= LIGHT_PAGE_FLOOR ? 'light' : 'dark')

/** A page needs much less chroma than a button to be seen as tinted. */
const isTinted = (page: Color) => page.c >= 0.006

export function tintOf(background: Color | null, primary: Color): Tint {
  if (background && isTinted(background)) return { h: background.h, strength: Math.min(1, background.c / 0.015) }
  return isGrey(primary) ? { h: 0, strength: 0 } : { h: primary.h, strength: Math.min(1, primary.c / 0.1) }
}

/** The chosen page, or the nearest with room; a chosen text colour decides to which side a middle tone goes. */
function roomyPage(asked: Color, text: Color | null): Color {
  if (asked.luminance >= LIGHT_PAGE_FLOOR || asked.luminance <= DARK_PAGE_CEILING) return asked
  const darker = darkenTo(asked, DARK_PAGE_CEILING)
  const lighter = lightenTo(asked, LIGHT_PAGE_FLOOR)
  const darkens = text ? text.luminance > asked.luminance : asked.l - darker.l < lighter.l - asked.l
  return darkens ? darker : lighter
}

function lightSurfaces(page: Color, tint: Tint, isDefault: boolean): Surfaces {
  const towardsWhite = (share: number) => oklch(page.l + (1 - page.l) * share, page.c * (1 - share) * 1.2, page.h)
  const surface = isDefault ? WHITE : towardsWhite(0.7)
  const raised = isDefault ? WHITE : towardsWhite(0.85)
  const sunkenHue = isTinted(page) ? page.h : tint.h
  const sunken = oklch(page.l < 0.8 ? page.l + 0.04 : page.l - 0.021, page.c + 0.003 * tint.strength, sunkenHue)
  return { polarity: 'light', page, surface, raised, sunken, all: [page, surface, raised, sunken] }
}

function darkSurfaces(page: Color, tint: Tint): Surfaces {
  const h = isTinted(page) ? page.h : tint.h
  const c = Math.max(page.c * 0.9, 0.0075 * tint.strength)
  const base = Math.min(page.l, 0.3)
  const surface = oklch(Math.max(base + 0.036, 0.165), c, h)
  const raised = oklch(Math.max(base + 0.068, 0.205), c, h)
  const sunken = oklch(base < 0.12 ? base + 0.1 : base - 0.028, c, h)
  return { polarity: 'dark', page, surface, raised, sunken, all: [page, surface, raised, sunken] }
}

/** A chosen background holds in light, and in dark too when it is itself dark. */
export function deriveSurfaces(asked: Color | null, text: Color | null, scheme: Scheme, tint: Tint): Surfaces {
  const page = asked && roomyPage(asked, text)
  if (page && polarityOf(page) === 'dark') return darkSurfaces(page, tint)
  if (page && scheme === 'light') return lightSurfaces(page, tint, false)
  return scheme === 'light'
    ? lightSurfaces(oklch(0.986, 0.003 * tint.strength, tint.h), tint, true)
    : darkSurfaces(oklch(0.178, 0.008 * tint.strength, tint.h), tint)
}
