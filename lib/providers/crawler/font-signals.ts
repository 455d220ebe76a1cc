import type { CssDeclaration } from './css-rules'

const MOST_FONTS = 8
const GENERIC =
  /^(?:inherit|initial|unset|revert|none|serif|sans-serif|monospace|cursive|fantasy|math|emoji|system-ui|ui-[\w-]+|-apple-system|blinkmacsystemfont|segoe ui(?: \w+)?|helvetica(?: neue)?|arial|tahoma|verdana|courier(?: new)?|times(?: new roman)?|georgia|menlo|monaco|consolas|liberation \w+|noto color emoji|apple color emoji|sfmono-regular|var\(.*)$/i
const ICONS = /icon|awesome|glyph|dashicons|icomoon|swiper|slick|fallback|symbols/i

/** `__Inter_a1b2c3` is how Next.js writes Inter. */
const readable = (name: string): string => name.replace(/^__(.+?)_[0-9a-f]{6}$/, '$1').replaceAll('_', ' ')

const isName = (name: string): boolean =>
  /^[\p{L}][\p{L}\p{N} .'-]{1,48}$/u.test(name) && !GENERIC.test(name) && !ICONS.test(name)

function namesIn(value: string): string[] {
  return value
    .replace(/!important/i, '')
    .split(',')
    .map((name) => readable(name.trim().replace(/^["']|["']$/g, '')))
    .filter(isName)
}

/** Families that a Google Fonts address asks for: `family=Open+Sans:wght@400&family=Lora`. */
export const familiesOfFontService = (address: string): string[] =>
  /^https:\/\/fonts\.(?:googleapis|bunny)\.(?:com|net)\/css/.test(address)
    ? new URL(address).searchParams
        .getAll('family')
        .flatMap((list) => list.split('|'))
        .map((family) => family.split(':')[0] ?? '')
        .filter(isName)
    : []

/** Font families by how often the sheets name them. */
export function fontSignals(declarations: Iterable<CssDeclaration>, asked: readonly string[]): string[] {
  const counts = new Map<string, number>(asked.map((name) => [name, 5]))
  for (const { selector, property, value } of declarations) {
    const isFamily =
      property === 'font-family' || /^--[\w-]*font(?!-?(?:size|weight|style|height|feature))/.test(property)
    if (!isFamily || /@font-face/i.test(selector)) continue
    for (const name of namesIn(value)) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts]
    .sort((one, other) => other[1] - one[1])
    .map(([name]) => name)
    .slice(0, MOST_FONTS)
}
