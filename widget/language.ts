/** Languages that the panel speaks; the first is what others fall back to. */
const PANEL_LANGUAGES = ['en', 'de', 'ar'] as const

type PanelLanguage = (typeof PANEL_LANGUAGES)[number]

const isKnown = (value: string): value is PanelLanguage => PANEL_LANGUAGES.some((language) => language === value)

/** First of the preferred language tags (`de-AT`) that the panel speaks. */
export function panelLanguage(preferred: readonly string[]): { lang: PanelLanguage; dir: 'ltr' | 'rtl' } {
  const bases = preferred.map((tag) => tag.trim().toLowerCase().split('-')[0] ?? '')
  const lang = bases.find(isKnown) ?? PANEL_LANGUAGES[0]
  return { lang, dir: lang === 'ar' ? 'rtl' : 'ltr' }
}
