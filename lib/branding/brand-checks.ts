import { differenceEuclidean } from 'culori'
import { type BrandingChoices, defaultBranding } from './choices'
import { fillNames, statusNames, type TokenMap } from './tokens'

type Token = keyof TokenMap

const BACKGROUNDS = ['page', 'surface', 'raised', 'sunken'] as const
const TEXTS = ['fg', 'muted', 'subtle', 'link'] as const
const chartTokens = [1, 2, 3, 4, 5, 6, 7, 8].map((rank) => `chart-${rank}` as Token)

export const brandWith = (colors: Partial<BrandingChoices['colors']>): BrandingChoices => ({
  ...defaultBranding,
  colors: { ...defaultBranding.colors, ...colors },
})

/** Written from WCAG's own definition, apart from the code under test. */
const linear = Array.from({ length: 256 }, (_, byte) =>
  byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4,
)
const ofBytes = (r: number, g: number, b: number) =>
  0.2126 * (linear[Math.round(r)] ?? 0) + 0.7152 * (linear[Math.round(g)] ?? 0) + 0.0722 * (linear[Math.round(b)] ?? 0)
const bytes = (hex: string) =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number]
export const luminance = (hex: string) => ofBytes(...bytes(hex))
const ratio = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)

const PAIRS: readonly (readonly [Token, Token, number])[] = [
  ...BACKGROUNDS.flatMap((on) => TEXTS.map((text) => [text, on, 4.5] as const)),
  ...BACKGROUNDS.flatMap((on) => (['line-strong', 'focus'] as const).map((shape) => [shape, on, 3] as const)),
  ...fillNames.flatMap((name) => [
    [`on-${name}`, name, 4.5] as const,
    [`on-${name}`, `${name}-hover`, 4.5] as const,
    [`on-${name}-soft`, `${name}-soft`, 4.5] as const,
  ]),
  ...statusNames.flatMap((name) => [
    [`on-${name}`, name, 4.5] as const,
    [`on-${name}-soft`, `${name}-soft`, 4.5] as const,
    [name, 'surface', 4.5] as const,
    [name, 'raised', 4.5] as const,
  ]),
  ...chartTokens.flatMap((chart) => [[chart, 'surface', 3] as const, [chart, 'raised', 3] as const]),
]

/** What breaks the contract of the tokens, as `muted on page 4.1`; empty when it holds. */
export function failuresOf(tokens: TokenMap): string[] {
  const known = new Map<Token, number>()
  const of = (token: Token) => {
    const value = known.get(token) ?? luminance(tokens[token])
    known.set(token, value)
    return value
  }
  const failures = PAIRS.flatMap(([front, back, least]) => {
    const found = ratio(of(front), of(back))
    return found >= least ? [] : [`${front} on ${back} ${found.toFixed(3)}`]
  })
  const [from, to] = [...tokens.gradient.matchAll(/#[0-9a-f]{6}/g)].map(([hex]) => bytes(hex))
  if (!from || !to) return [...failures, `gradient ${tokens.gradient}`]
  const text = of('on-gradient')
  for (let share = 0; share <= 1; share += 1 / 64) {
    const [r, g, b] = [0, 1, 2].map((at) => (from[at] ?? 0) + ((to[at] ?? 0) - (from[at] ?? 0)) * share)
    const found = ratio(text, ofBytes(r ?? 0, g ?? 0, b ?? 0))
    if (!(found >= 4.5)) failures.push(`on-gradient at ${share.toFixed(2)} ${found.toFixed(3)}`)
  }
  for (const [name, value] of Object.entries(tokens)) {
    if (!/^(gradient|radius|density|font-)/.test(name) && !/^#[0-9a-f]{6}$/.test(value))
      failures.push(`${name} ${value}`)
  }
  return failures
}

const difference = differenceEuclidean('oklab')

/** The OKLab distance of the two charts that are most alike. */
export const leastChartDistance = (tokens: TokenMap): number =>
  Math.min(
    ...chartTokens.flatMap((one, index) =>
      chartTokens.slice(index + 1).map((other) => difference(tokens[one], tokens[other])),
    ),
  )
