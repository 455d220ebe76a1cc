import type { BrandingChoices } from './choices'
import { fontStack } from './font-list'
import type { ShapeToken } from './tokens'

const RADIUS_REM = { none: 0, small: 0.25, medium: 0.5, large: 0.75, full: 1.25 } as const
const DENSITY = { compact: '0.85', comfortable: '1', spacious: '1.15' } as const

const inRem = (rem: number) => `${Math.round(rem * 1000) / 1000}rem`

/** Corner radius, density and fonts; the same in light and dark. */
export const deriveShape = ({ radius, density, fonts }: BrandingChoices): Record<ShapeToken, string> => ({
  radius: inRem(typeof radius === 'number' ? radius : RADIUS_REM[radius]),
  density: DENSITY[density],
  'font-body': fontStack(fonts.body),
  'font-heading': fontStack(fonts.heading),
})
