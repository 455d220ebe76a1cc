const SANS = 'ui-sans-serif, system-ui, -apple-system, "Segoe UI", sans-serif'
const SERIF = 'ui-serif, Georgia, "Times New Roman", serif'

/** The fonts that a company may choose from; all served from the app's own host. */
export const fontIds = [
  'inter',
  'dm-sans',
  'figtree',
  'manrope',
  'montserrat',
  'nunito',
  'open-sans',
  'plus-jakarta-sans',
  'roboto',
  'source-sans-3',
  'work-sans',
  'lora',
  'playfair-display',
] as const

export type FontId = (typeof fontIds)[number]
export type FontCategory = 'sans-serif' | 'serif'
export type Font = { id: FontId; family: string; category: FontCategory; character: string }

const font = (id: FontId, family: string, category: FontCategory, character: string): Font => ({
  id,
  family,
  category,
  character,
})

export const fonts: Readonly<Record<FontId, Font>> = {
  inter: font('inter', 'Inter', 'sans-serif', 'neutral'),
  'dm-sans': font('dm-sans', 'DM Sans', 'sans-serif', 'geometric'),
  figtree: font('figtree', 'Figtree', 'sans-serif', 'friendly'),
  manrope: font('manrope', 'Manrope', 'sans-serif', 'modern'),
  montserrat: font('montserrat', 'Montserrat', 'sans-serif', 'geometric'),
  nunito: font('nunito', 'Nunito', 'sans-serif', 'rounded'),
  'open-sans': font('open-sans', 'Open Sans', 'sans-serif', 'humanist'),
  'plus-jakarta-sans': font('plus-jakarta-sans', 'Plus Jakarta Sans', 'sans-serif', 'modern'),
  roboto: font('roboto', 'Roboto', 'sans-serif', 'neutral'),
  'source-sans-3': font('source-sans-3', 'Source Sans 3', 'sans-serif', 'humanist'),
  'work-sans': font('work-sans', 'Work Sans', 'sans-serif', 'grotesque'),
  lora: font('lora', 'Lora', 'serif', 'bookish'),
  'playfair-display': font('playfair-display', 'Playfair Display', 'serif', 'elegant'),
}

/** The name under which a font's files are declared; not the plain name, which may be another version on the machine. */
export const faceName = (id: FontId): string => `${fonts[id].family} Variable`
export const fallbackFaceName = (id: FontId): string => `${fonts[id].family} Fallback`

/** The value of `font-family`: the served font, a system font stretched to its width, then the usual ones. */
export const fontStack = (id: FontId): string =>
  `"${faceName(id)}", "${fallbackFaceName(id)}", ${fonts[id].category === 'serif' ? SERIF : SANS}`
