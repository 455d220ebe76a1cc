import { type Color, distance, fromHex, hueDistance, isGrey, oklch } from './color'
import { contrast, TEXT_CONTRAST } from './contrast'
import type { SignalColor, WebsiteSignals } from './signals'

export type ColorProposal = { hex: string; reason: string }
export type ColorProposals = Partial<Record<'primary' | 'secondary' | 'accent' | 'background' | 'text', ColorProposal>>

type Candidate = { color: Color; weight: number; count: number; role: SignalColor['role'] | 'theme' }

const ROLE_WEIGHT = { theme: 9, brand: 5, button: 3.5, link: 2, background: 0.6, text: 0.3 } as const
const ROLE_REASON = {
  theme: 'the colour that your website names as its theme',
  brand: 'named as a brand colour in your style sheet',
  button: 'the colour of the buttons on your website',
  link: 'the colour of the links on your website',
  background: 'the background of areas on your website',
  text: 'the colour of text on your website',
} as const

/** Two colours nearer than this (OKLab) are shades of one. */
const SAME_COLOR = 0.07
/** How much of the strongest colour's weight another must have to count as a brand colour. */
const LEAST_SHARE = 0.12

/** A pale tint or a near-black with a hint of hue is not what a company calls its colour. */
const isColorful = ({ c, l }: Color) => c >= 0.05 && l > 0.22 && l < 0.94

function candidatesOf({ themeColor, cssColors }: WebsiteSignals): Candidate[] {
  const found = cssColors.map(({ hex, count, role }) => ({ color: fromHex(hex), count, role }))
  const highest = Math.max(1, ...found.map(({ color, count }) => (color && isColorful(color) ? count : 1)))
  const theme = { color: fromHex(themeColor ?? ''), count: highest, role: 'theme' as const }
  return [theme, ...found].flatMap(({ color, count, role }) => {
    if (!color) return []
    const strength = 0.4 + Math.min(color.c, 0.18) / 0.18
    return [{ color, count, role, weight: Math.max(1, count) ** 0.6 * (role ? ROLE_WEIGHT[role] : 1) * strength }]
  })
}

/** Shades of one colour become one candidate: the heaviest of them, with the weight of all. */
function clusters(candidates: readonly Candidate[]): Candidate[] {
  const groups: Candidate[] = []
  for (const candidate of [...candidates].sort((one, other) => other.weight - one.weight)) {
    const group = groups.find(({ color }) => distance(color, candidate.color) < SAME_COLOR)
    if (!group) groups.push({ ...candidate })
    else {
      group.weight += candidate.weight
      group.count += candidate.role === 'theme' ? 0 : candidate.count
    }
  }
  return groups.sort((one, other) => other.weight - one.weight)
}

const times = (count: number) => (count === 1 ? 'once' : `${count} times`)

const fromSite = ({ color, role, count }: Candidate): ColorProposal => ({
  hex: color.hex,
  reason: role ? `It is ${ROLE_REASON[role]}.` : `It stands ${times(count)} in your style sheets.`,
})

const madeUp = (primary: Color, turn: number): ColorProposal => ({
  hex: oklch(
    Math.min(0.7, Math.max(0.5, primary.l)),
    Math.min(0.17, Math.max(0.1, primary.c)),
    (primary.h + turn) % 360,
  ).hex,
  reason: 'Your website shows too few colours for this one, so it was made to go with the primary colour.',
})

function brandColors(signals: WebsiteSignals): ColorProposals {
  const candidates = candidatesOf(signals)
  const [first, ...others] = clusters(candidates.filter(({ color }) => isColorful(color)))
  if (first) {
    const strong = others.filter(({ weight }) => weight >= first.weight * LEAST_SHARE)
    const second = strong.find(({ color }) => distance(color, first.color) >= 0.1)
    const third = strong.find(
      ({ color }) =>
        hueDistance(color, first.color) >= 0.08 && second !== undefined && distance(color, second.color) >= 0.1,
    )
    return {
      primary: fromSite(first),
      secondary: second ? fromSite(second) : madeUp(first.color, 35),
      accent: third ? fromSite(third) : madeUp(first.color, 150),
    }
  }
  const [grey] = clusters(candidates.filter(({ color }) => isGrey(color) && color.l < 0.45))
  if (!grey) return {}
  return {
    primary: { hex: grey.color.hex, reason: 'Your website is in black and white; this is its darkest common tone.' },
    secondary: {
      hex: oklch(Math.min(0.5, grey.color.l + 0.2), 0, 0).hex,
      reason: 'A lighter shade of the primary tone.',
    },
    accent: { hex: grey.color.hex, reason: 'The same as the primary tone, because your website has no other.' },
  }
}

/** A background is only worth choosing where it is neither white nor in the middle, where no text reads well. */
function pageColors({ cssColors }: WebsiteSignals): ColorProposals {
  const topOf = (role: SignalColor['role']) => {
    const [top] = cssColors.filter((it) => it.role === role).sort((one, other) => other.count - one.count)
    return top ? fromHex(top.hex) : null
  }
  const background = topOf('background')
  const isWhite = background !== null && background.l > 0.975 && background.c < 0.008
  const isUsable = background !== null && (background.luminance >= 0.6 || background.luminance <= 0.05)
  const page = background && isUsable && !isWhite ? background : null
  const text = topOf('text')
  const isWorthIt = text !== null && (!isGrey(text) || page !== null)
  const isReadable = text !== null && contrast(text, page ?? oklch(1, 0, 0)) >= TEXT_CONTRAST + 1
  return {
    ...(page ? { background: { hex: page.hex, reason: 'It is the background of your website.' } } : {}),
    ...(text && isWorthIt && isReadable
      ? { text: { hex: text.hex, reason: 'It is the colour of text on your website.' } }
      : {}),
  }
}

/** Brand colours from what a website uses; empty when nothing can be told. */
export const proposeColors = (signals: WebsiteSignals): ColorProposals => ({
  ...brandColors(signals),
  ...pageColors(signals),
})
