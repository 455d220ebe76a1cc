import { type AppLocale, DEFAULT_LOCALE, isLocale } from './locales'

/** The best of the available languages for an `Accept-Language` header (RFC 9110, 12.5.4); `de-AT` is served by `de`. */
export function negotiateLocale(header: string | null | undefined): AppLocale {
  const ranked = (header ?? '')
    .slice(0, 1000)
    .split(',')
    .map((part, position) => {
      const [tag = '', ...parameters] = part.split(';')
      const quality = parameters.map((each) => each.trim()).find((each) => each.startsWith('q='))
      const weight = quality === undefined ? 1 : Number(quality.slice(2))
      return { language: tag.trim().toLowerCase().split('-')[0] ?? '', weight, position }
    })
    .filter(({ weight }) => weight > 0 && weight <= 1)
    .sort((a, b) => b.weight - a.weight || a.position - b.position)
  for (const { language } of ranked) if (isLocale(language)) return language
  return DEFAULT_LOCALE
}
