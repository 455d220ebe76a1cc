const MOST = 5

/** Absolute http(s) addresses, each once. */
export function absolute(base: string, hrefs: Iterable<string | null | undefined>): string[] {
  const urls = [...hrefs].flatMap((href) => (href && URL.canParse(href, base) ? [new URL(href, base)] : []))
  return [...new Set(urls.filter(({ protocol }) => /^https?:$/.test(protocol)).map(({ href }) => href))]
}

const sourceOf = (image: Element): string | null => {
  const set = image.getAttribute('srcset') ?? image.getAttribute('data-srcset')
  const source = image.getAttribute('data-src') ?? image.getAttribute('src')
  return source && !source.startsWith('data:') ? source : (set?.trim().split(/[\s,]+/)[0] ?? null)
}

const looksLikeLogo = (image: Element): boolean => {
  const around = [image, image.parentElement, image.closest('a')]
  const words = around.flatMap((element) =>
    ['alt', 'class', 'id', 'src', 'data-src', 'title', 'aria-label'].map((name) => element?.getAttribute(name) ?? ''),
  )
  return words.some((word) => /logo|brand\b/i.test(word.slice(0, 300)))
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** `logo` of an Organization, at the top of the data or where a page or its publisher names one (schema.org). */
function logosIn(data: unknown, depth = 0): string[] {
  if (!isRecord(data) || depth > 4) return []
  if (Array.isArray(data)) return data.slice(0, 50).flatMap((entry) => logosIn(entry, depth + 1))
  const { logo } = data
  const url = isRecord(logo) ? logo.url : logo
  const inside = [data['@graph'], data.publisher, data.organization].flatMap((entry) => logosIn(entry, depth + 1))
  return typeof url === 'string' ? [url, ...inside] : inside
}

const structuredLogos = (document: Document): string[] =>
  [...document.querySelectorAll('script[type="application/ld+json"]')]
    .slice(0, 10)
    .flatMap((script) => logosIn(parseJson(script.textContent ?? '')))

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

const hrefs = (document: Document, selector: string): (string | null)[] =>
  [...document.querySelectorAll(selector)].map((element) => element.getAttribute('href'))

const pictureMeta = (document: Document): (string | null)[] =>
  [...document.querySelectorAll('meta[property="og:logo"], meta[property="og:image"]')].map((element) =>
    element.getAttribute('content'),
  )

/** Likely logos, the likeliest first: in the page's head, then what calls itself a logo, then icons and previews. */
export function logoCandidates(document: Document, base: string): string[] {
  const images = [...document.querySelectorAll('img')]
  const isAtTop = (image: Element) => image.closest('header, nav, [role="banner"]') !== null
  const isHome = (image: Element) => /^(?:\/|https?:\/\/[^/]+\/?)$/.test(image.closest('a')?.getAttribute('href') ?? '')
  const logos = images.filter(looksLikeLogo)
  const best = [
    ...logos.filter(isAtTop).map(sourceOf),
    ...images.filter((image) => isAtTop(image) && isHome(image)).map(sourceOf),
    ...structuredLogos(document),
    ...logos.filter((image) => !isAtTop(image) && isHome(image)).map(sourceOf),
    ...hrefs(document, 'link[rel="apple-touch-icon" i]'),
    ...pictureMeta(document),
  ]
  return absolute(base, best).slice(0, MOST)
}

const sizeOf = (link: Element): number => {
  if (/\.svg(?:\?|$)/i.test(link.getAttribute('href') ?? '')) return 1_000
  return Number.parseInt(link.getAttribute('sizes') ?? '', 10) || 16
}

/** Likely icons: the large ones for phones, then the browser's by size, then where every browser looks. */
export function iconCandidates(document: Document, base: string): string[] {
  const icons = [...document.querySelectorAll('link[rel~="icon" i]')].sort((one, other) => sizeOf(other) - sizeOf(one))
  const touch = hrefs(document, 'link[rel="apple-touch-icon" i], link[rel="apple-touch-icon-precomposed" i]')
  return absolute(base, [...touch, ...icons.map((icon) => icon.getAttribute('href')), '/favicon.ico']).slice(0, MOST)
}
