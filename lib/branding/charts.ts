import { type Color, isGrey, oklch } from './color'
import { readable, SHAPE_CONTRAST } from './contrast'
import type { Surfaces } from './surfaces'
import type { ChartToken } from './tokens'

const SLOTS = 8
const SLOT_DEGREES = 360 / SLOTS
/** Slots of the hue circle in an order that keeps neighbours in a legend far apart. */
const LEGEND_ORDER = [0, 3, 6, 1, 4, 7, 2, 5]
const FALLBACK_HUE = 262
/** How far a slot leans towards a brand hue; more would close the gap to the next slot. */
const LEAN_DEGREES = 12

const turn = (from: number, to: number) => ((to - from + 540) % 360) - 180

/** The order of slots: the primary's own, then those nearest to the other brand colours, then the rest. */
function slotOrder(hues: readonly number[], start: number): number[] {
  const wanted = hues.map((hue) => Math.round((((hue - start) % 360) + 360) / SLOT_DEGREES) % SLOTS)
  return [...new Set([...wanted, ...LEGEND_ORDER])]
}

/** The two lightnesses that slots alternate between, and the range in which the primary itself is kept. */
const LIGHTNESS = {
  light: { slots: [0.65, 0.53], least: 0.42, most: 0.68 },
  dark: { slots: [0.66, 0.8], least: 0.55, most: 0.86 },
} as const

/** Eight hues around the circle from the primary's, alternately deep and bright, so that neighbours differ twice. */
export function deriveCharts(brand: readonly Color[], surfaces: Surfaces): Record<ChartToken, Color> {
  const chromatic = brand.filter((color) => !isGrey(color))
  const hues = chromatic.map((color) => color.h)
  const start = hues[0] ?? FALLBACK_HUE
  const order = slotOrder(hues, start)
  const { slots, least, most } = LIGHTNESS[surfaces.polarity]
  const backgrounds = [surfaces.surface, surfaces.raised]
  const chart = (rank: number): Color => {
    const slot = order[rank - 1] ?? 0
    const own = slot === 0 ? chromatic[0] : undefined
    if (own) return readable(oklch(Math.min(most, Math.max(least, own.l)), own.c, own.h), backgrounds, SHAPE_CONTRAST)
    const middle = start + slot * SLOT_DEGREES
    const near = hues.find((hue) => Math.abs(turn(middle, hue)) <= SLOT_DEGREES / 2)
    const lean = near === undefined ? 0 : Math.max(-LEAN_DEGREES, Math.min(LEAN_DEGREES, turn(middle, near)))
    const color = oklch(slots[slot % 2] ?? slots[0], 0.145, (((middle + lean) % 360) + 360) % 360)
    return readable(color, backgrounds, SHAPE_CONTRAST)
  }
  return {
    'chart-1': chart(1),
    'chart-2': chart(2),
    'chart-3': chart(3),
    'chart-4': chart(4),
    'chart-5': chart(5),
    'chart-6': chart(6),
    'chart-7': chart(7),
    'chart-8': chart(8),
  }
}
