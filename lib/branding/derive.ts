import { type Adjustment, adjustment } from './adjustments'
import { deriveCharts } from './charts'
import type { BrandingChoices } from './choices'
import { BLACK, type Color, fromHex, isGrey, WHITE } from './color'
import { contrast, readable, SHAPE_CONTRAST, TEXT_CONTRAST, worstContrast } from './contrast'
import { deriveFill, type Fill } from './fills'
import { deriveGradient, worstOnGradient } from './gradient'
import { deriveNeutrals } from './neutrals'
import { deriveShape } from './shape'
import { deriveStatus } from './status-colors'
import { deriveSurfaces, type Surfaces, tintOf } from './surfaces'
import { type FillName, fillNames, type Scheme, type StatusName, type TokenMap } from './tokens'

export type DerivedBrand = {
  light: TokenMap
  dark: TokenMap
  /** What could not be used as chosen; colours that a scheme never takes over (a light page in dark mode) are none. */
  adjustments: Adjustment[]
}

type Asked = Record<FillName, Color> & { background: Color | null; text: Color | null }

/** A link is a little less like the brand in the secondary or accent colour, but less so than in a distorted primary. */
const LINK_PREFERENCE: Record<FillName, number> = { primary: 0, secondary: 0.08, accent: 0.12 }

const hexes = <Name extends string>(colors: Record<Name, Color>) =>
  Object.fromEntries(Object.entries<Color>(colors).map(([name, { hex }]) => [name, hex])) as Record<Name, string>

function linkBase(asked: Asked, fg: Color, surfaces: Surfaces): Color {
  const options = fillNames
    .filter((name) => !isGrey(asked[name]))
    .map((name) => ({
      color: asked[name],
      cost: LINK_PREFERENCE[name] + Math.abs(readable(asked[name], surfaces.all, TEXT_CONTRAST).l - asked[name].l),
    }))
  return options.reduce((best, option) => (option.cost < best.cost ? option : best), { color: fg, cost: 1 }).color
}

const fillTokens = <Name extends FillName>(name: Name, { fill, hover, on, soft, onSoft }: Fill) =>
  ({
    [name]: fill.hex,
    [`${name}-hover`]: hover.hex,
    [`on-${name}`]: on.hex,
    [`${name}-soft`]: soft.hex,
    [`on-${name}-soft`]: onSoft.hex,
  }) as Record<Name | `${Name}-hover` | `on-${Name}` | `${Name}-soft` | `on-${Name}-soft`, string>

function statusTokens<Name extends StatusName>(name: Name, surfaces: Surfaces) {
  const { fill, on, soft, onSoft } = deriveStatus(name, surfaces)
  return {
    [name]: fill.hex,
    [`on-${name}`]: on.hex,
    [`${name}-soft`]: soft.hex,
    [`on-${name}-soft`]: onSoft.hex,
  } as Record<Name | `on-${Name}` | `${Name}-soft` | `on-${Name}-soft`, string>
}

function deriveScheme(asked: Asked, scheme: Scheme, note: (change: Omit<Adjustment, 'reason' | 'scheme'>) => void) {
  const tint = tintOf(asked.background, asked.primary)
  const surfaces = deriveSurfaces(asked.background, asked.text, scheme, tint)
  const { page, surface, raised, sunken, all, polarity } = surfaces
  const noteMove = (
    token: Adjustment['token'],
    code: Adjustment['code'],
    from: Color,
    to: Color,
    contrastWith: (color: Color) => number,
  ) => {
    if (from.hex === to.hex) return
    const [contrastBefore, contrastAfter] = [contrastWith(from), contrastWith(to)]
    note({ token, code, asked: from.hex, given: to.hex, contrastBefore, contrastAfter })
  }

  if (scheme === 'light' && asked.background) {
    const bestText = (color: Color) => contrast(polarity === 'light' ? BLACK : WHITE, color)
    noteMove('page', 'page_without_room', asked.background, page, bestText)
  }
  const neutrals = deriveNeutrals(asked.text, surfaces, scheme, tint)
  if (scheme === 'light' && asked.text) {
    noteMove('fg', 'text_on_page', asked.text, neutrals.fg, (color) => worstContrast(color, all))
  }

  const filled = (name: FillName): Fill => {
    const { fill, change } = deriveFill(asked[name], surfaces)
    if (change) {
      const against = change === 'unseen' ? all : [WHITE]
      noteMove(name, change, asked[name], fill.fill, (color) => worstContrast(color, against))
    }
    return fill
  }
  const [primary, secondary, accent] = [filled('primary'), filled('secondary'), filled('accent')]

  const base = linkBase(asked, neutrals.fg, surfaces)
  const link = readable(base, all, TEXT_CONTRAST)
  noteMove('link', 'link_on_page', base, link, (color) => worstContrast(color, all))

  const gradient = deriveGradient(primary.fill, secondary.fill)
  const before = worstOnGradient(gradient.on, primary.fill, secondary.fill)
  const after = worstOnGradient(gradient.on, gradient.from, gradient.to)
  noteMove('gradient-from', 'text_on_gradient', primary.fill, gradient.from, (color) =>
    color === primary.fill ? before : after,
  )
  noteMove('gradient-to', 'text_on_gradient', secondary.fill, gradient.to, (color) =>
    color === secondary.fill ? before : after,
  )

  return {
    ...hexes({ page, surface, raised, sunken, ...neutrals }),
    ...fillTokens('primary', primary),
    ...fillTokens('secondary', secondary),
    ...fillTokens('accent', accent),
    link: link.hex,
    focus: readable(base, all, SHAPE_CONTRAST).hex,
    ...statusTokens('danger', surfaces),
    ...statusTokens('success', surfaces),
    ...statusTokens('warning', surfaces),
    ...statusTokens('info', surfaces),
    ...hexes(deriveCharts([asked.primary, asked.secondary, asked.accent], surfaces)),
    gradient: `linear-gradient(135deg, ${gradient.from.hex}, ${gradient.to.hex})`,
    'on-gradient': gradient.on.hex,
  }
}

/**
 * Everything on the screen from a company's choices. For any colours, text keeps 4.5:1 on every background it may stand
 * on, and focus rings, input borders and charts keep 3:1 (WCAG 2.2 AA), in light and in dark.
 */
export function deriveBrand(choices: BrandingChoices): DerivedBrand {
  const read = (hex: string | null) => (hex === null ? null : fromHex(hex))
  const { primary, secondary, accent, background, text } = choices.colors
  const asked: Asked = {
    primary: read(primary) ?? BLACK,
    secondary: read(secondary) ?? BLACK,
    accent: read(accent) ?? BLACK,
    background: read(background),
    text: read(text),
  }
  const adjustments: Adjustment[] = []
  const shape = deriveShape(choices)
  const scheme = (name: Scheme): TokenMap => ({
    ...deriveScheme(asked, name, (change) => adjustments.push(adjustment({ ...change, scheme: name }))),
    ...shape,
  })
  return { light: scheme('light'), dark: scheme('dark'), adjustments }
}
