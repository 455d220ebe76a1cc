import { oklch } from './color'
import { readable, TEXT_CONTRAST } from './contrast'
import { type Fill, softOf, textOn } from './fills'
import type { Surfaces } from './surfaces'
import type { Polarity, StatusName } from './tokens'

type Coordinates = readonly [l: number, c: number, h: number]

/** Meaning keeps its hue whatever the brand: red, green, amber, blue. */
const USUAL: Record<Polarity, Record<StatusName, Coordinates>> = {
  light: {
    danger: [0.56, 0.2, 26],
    success: [0.53, 0.135, 152],
    warning: [0.56, 0.12, 68],
    info: [0.53, 0.16, 252],
  },
  dark: {
    danger: [0.71, 0.165, 23],
    success: [0.75, 0.15, 155],
    warning: [0.8, 0.14, 80],
    info: [0.73, 0.13, 247],
  },
}

/** Darker or lighter pages than these would press every status colour to near-black or near-white. */
const hasRoom = ({ page, polarity }: Surfaces) => (polarity === 'light' ? page.luminance > 0.6 : page.luminance < 0.03)

/** Also used for error texts and icons, so they read as text on cards and popovers, and on usual pages too. */
export function deriveStatus(name: StatusName, surfaces: Surfaces): Omit<Fill, 'hover'> {
  const backgrounds = hasRoom(surfaces) ? surfaces.all : [surfaces.surface, surfaces.raised]
  const fill = readable(oklch(...USUAL[surfaces.polarity][name]), backgrounds, TEXT_CONTRAST)
  return { fill, on: textOn([fill], fill), ...softOf(fill, surfaces) }
}
