import { deferred } from '@/lib/kernel'
import type { CssDeclaration } from './css-rules'

export type CssColor = { hex: string; count: number; role?: 'brand' | 'button' | 'background' | 'link' | 'text' }

type Role = NonNullable<CssColor['role']>

const MOST_COLORS = 40
const COLOR = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|oklab|lab|lch)a?\([^()]{3,60}\)/gi
const culori = deferred<typeof import('culori')>('culori')

/** Six-digit hex of a CSS colour; null for what is not one or hardly seen. */
export function hexOf(text: string): string | null {
  const color = culori().parse(text.trim())
  if (!color || (color.alpha ?? 1) < 0.5) return null
  return culori().formatHex(culori().rgb(color)) ?? null
}

/** `--color-primary`, `--brand`; not what stands on it, and not what frameworks define for everybody. */
const isBrandProperty = (property: string): boolean =>
  /^--[\w-]*(?:primary|brand|accent|main|theme)/.test(property) &&
  !/^--(?:bs|wp|swiper|fa)-|(?:^|-)(?:on|text|fg|contrast|foreground|ink)(?:-|$)/.test(property)

const ROLES: readonly [Role, (selector: string, property: string) => boolean][] = [
  ['brand', (_selector, property) => isBrandProperty(property)],
  [
    'button',
    (selector, property) => /(?:^|[\s.,#_-])(?:btn|button|cta)\b/i.test(selector) && property.startsWith('background'),
  ],
  ['link', (selector, property) => /(?:^|[\s,>])a(?:[:\s,.[]|$)/.test(selector) && property === 'color'],
  ['background', (selector, property) => /^(?:html|body|:root)\b/.test(selector) && property.startsWith('background')],
  ['text', (selector, property) => /^(?:html|body)\b/.test(selector) && property === 'color'],
]

const roleOf = (selector: string, property: string): Role | undefined =>
  ROLES.find(([, matches]) => matches(selector, property))?.[0]

const rank = (role: Role | undefined): number => {
  const index = ROLES.findIndex(([name]) => name === role)
  return index < 0 ? ROLES.length : index
}

/** Colours with how often they stand in the sheets and the most telling thing that they are used for. */
export function colorSignals(declarations: Iterable<CssDeclaration>): CssColor[] {
  const colors = new Map<string, { hex: string; count: number; role: Role | undefined }>()
  for (const { selector, property, value } of declarations) {
    for (const [text] of value.matchAll(COLOR)) {
      const hex = hexOf(text)
      if (!hex) continue
      const role = roleOf(selector, property)
      const known = colors.get(hex) ?? { hex, count: 0, role: undefined }
      colors.set(hex, { hex, count: known.count + 1, role: rank(role) < rank(known.role) ? role : known.role })
    }
  }
  const sorted = [...colors.values()].sort((one, other) => other.count - one.count)
  // A colour that names itself the brand's may stand only once.
  const kept = [...sorted.filter(({ role }) => role === 'brand'), ...sorted.filter(({ role }) => role !== 'brand')]
  return kept
    .slice(0, MOST_COLORS)
    .sort((one, other) => other.count - one.count)
    .map(({ hex, count, role }) => (role ? { hex, count, role } : { hex, count }))
}
