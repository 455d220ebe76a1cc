const FILLS = ['primary', 'secondary', 'accent'] as const
const STATUSES = ['danger', 'success', 'warning', 'info'] as const

export type FillName = (typeof FILLS)[number]
export type StatusName = (typeof STATUSES)[number]
export const fillNames: readonly FillName[] = FILLS
export const statusNames: readonly StatusName[] = STATUSES

export type ChartToken = `chart-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`

export type ColorToken =
  | 'page'
  | 'surface'
  | 'raised'
  | 'sunken'
  | 'fg'
  | 'muted'
  | 'subtle'
  | 'line'
  | 'line-strong'
  | 'line-subtle'
  | FillName
  | `${FillName}-hover`
  | `on-${FillName}`
  | `${FillName}-soft`
  | `on-${FillName}-soft`
  | 'link'
  | 'focus'
  | StatusName
  | `on-${StatusName}`
  | `${StatusName}-soft`
  | `on-${StatusName}-soft`
  | ChartToken
  | 'on-gradient'

/** Tokens that are the same in light and dark. */
export type ShapeToken = 'radius' | 'density' | 'font-body' | 'font-heading'

/** Every CSS variable that components may use, without the leading dashes. Colours are `#rrggbb`. */
export type TokenMap = Record<ColorToken | 'gradient' | ShapeToken, string>

export type Scheme = 'light' | 'dark'

/** Whether text is darker than the page (`light`) or lighter; a company with a black page is `dark` in both schemes. */
export type Polarity = 'light' | 'dark'
