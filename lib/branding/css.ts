import type { BrandingChoices } from './choices'
import { fromHex } from './color'
import type { DerivedBrand } from './derive'
import { fontStack, fonts } from './font-list'
import type { Scheme, TokenMap } from './tokens'

const KNOWN_STACKS = new Set(Object.values(fonts).map(({ id }) => fontStack(id)))

const readColor = (value: unknown): string | null => (typeof value === 'string' ? (fromHex(value)?.hex ?? null) : null)

function readGradient(value: string): string | null {
  const [from, to, ...more] = [...value.matchAll(/#[0-9a-f]{6}/gi)].map(([hex]) => hex.toLowerCase())
  return from && to && more.length === 0 ? `linear-gradient(135deg, ${from}, ${to})` : null
}

/** A token's value written anew from what it was read as; null when it is not what its name promises. */
function cssValue(name: string, value: string): string | null {
  if (name === 'gradient') return readGradient(value)
  if (name === 'radius') return /^\d{1,3}(\.\d{1,4})?rem$/.test(value) ? value : null
  if (name === 'density') return /^\d(\.\d{1,3})?$/.test(value) ? value : null
  if (name.startsWith('font-')) return KNOWN_STACKS.has(value) ? value : null
  return readColor(value)
}

/** The tokens as CSS custom properties: for a `style` attribute (a preview inside a page), or for `declarations`. */
export function tokenStyle(tokens: TokenMap): Record<`--${string}`, string> {
  const style: Record<`--${string}`, string> = {}
  for (const [name, raw] of Object.entries(tokens)) {
    const value = cssValue(name, raw)
    if (value !== null && /^[a-z0-9-]+$/.test(name)) style[`--${name}`] = value
  }
  return style
}

/** The choices as given. Without a chosen background or text they follow the derived ones, so in dark mode too. */
function rawChoices({ colors }: BrandingChoices): Record<`--${string}`, string> {
  return {
    '--brand-primary': readColor(colors.primary) ?? 'var(--primary)',
    '--brand-secondary': readColor(colors.secondary) ?? 'var(--secondary)',
    '--brand-accent': readColor(colors.accent) ?? 'var(--accent)',
    '--brand-background': readColor(colors.background) ?? 'var(--page)',
    '--brand-text': readColor(colors.text) ?? 'var(--fg)',
  }
}

const declarations = (style: Record<`--${string}`, string>) =>
  Object.entries(style)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')

/** Browsers draw scroll bars and form parts after this; a company's black page is dark in both schemes. */
const colorScheme = (tokens: TokenMap) => ((fromHex(tokens.page)?.luminance ?? 1) < 0.18 ? 'dark' : 'light')

const SHARED = /^--(radius|density|font-.+)$/

const schemeBlock = (derived: DerivedBrand, scheme: Scheme, more: Record<`--${string}`, string> = {}) => {
  const style = Object.entries({ ...tokenStyle(derived[scheme]), ...more })
  const own = scheme === 'dark' ? style.filter(([name]) => !SHARED.test(name)) : style
  return `color-scheme:${colorScheme(derived[scheme])};${declarations(Object.fromEntries(own))}`
}

const NEON_BUTTON = `.neon-btn{display:inline-flex;align-items:center;justify-content:center;gap:.5rem;min-height:2.75rem;padding:.625rem 1.25rem;border:0;border-radius:var(--radius);background-color:var(--primary);background-image:var(--gradient);color:var(--on-gradient);font:600 1rem/1.5 var(--font-body);text-decoration:none;cursor:pointer;box-shadow:0 1px 2px rgb(0 0 0/.12);transition:box-shadow .15s ease,transform .15s ease}
.neon-btn:hover{box-shadow:0 6px 20px -6px var(--primary),0 2px 4px rgb(0 0 0/.12);transform:translateY(-1px)}
.neon-btn:active{transform:none}
.neon-btn:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.neon-btn:disabled{cursor:not-allowed;opacity:.55;box-shadow:none;transform:none}
@media (prefers-reduced-motion:reduce){.neon-btn{transition:none}.neon-btn:hover{transform:none}}`

/** The app's `<style>`: tokens for light, and for dark under the class `dark`, and the gradient button. */
export function brandCss(choices: BrandingChoices, derived: DerivedBrand): string {
  const light = schemeBlock(derived, 'light', rawChoices(choices))
  return `:root{${light}}\n.dark{${schemeBlock(derived, 'dark')}}\n${NEON_BUTTON}`
}

/** The same for documents without the app's switch (embedded widget): they follow the system. */
export function brandCssForMedia(choices: BrandingChoices, derived: DerivedBrand): string {
  const light = schemeBlock(derived, 'light', rawChoices(choices))
  const dark = schemeBlock(derived, 'dark')
  return `:root{${light}}\n@media (prefers-color-scheme:dark){:root{${dark}}}\n${NEON_BUTTON}`
}
