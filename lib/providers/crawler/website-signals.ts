import { converter, formatHex, parse } from 'culori'
import { logger } from '@/lib/kernel'
import { safeFetch } from '@/lib/providers/http'
import { extractPage } from './extract-page'
import { metaContent, parseDocument } from './parse-html'

export type CssColor = { hex: string; count: number; role?: 'brand' | 'button' | 'background' | 'link' | 'text' }

/** What a company's website says about its look and its words. */
export type SiteSignals = {
  themeColor: string | null
  cssColors: CssColor[]
  fontFamilies: string[]
  siteName: string | null
  title: string | null
  description: string | null
  logoCandidates: string[]
  iconCandidates: string[]
  text: string
  language: string | null
}

const MOST_STYLESHEETS = 4
const COLOR = /#[0-9a-f]{3,8}\b|(?:rgb|hsl|oklch|oklab|lab|lch)a?\([^)]{3,60}\)/gi
const toRgb = converter('rgb')

function hexOf(text: string): string | null {
  const color = parse(text)
  if (!color || (color.alpha ?? 1) < 0.5) return null
  return formatHex(toRgb(color)) ?? null
}

function roleOf(selector: string, property: string): CssColor['role'] {
  if (/^--[\w-]*(primary|brand|accent|main)/i.test(property)) return 'brand'
  if (/btn|button|cta/i.test(selector) && /background/.test(property)) return 'button'
  if (/(^|[\s,])a(:|[\s,{.]|$)/.test(selector) && property === 'color') return 'link'
  if (/^(html|body|:root)/.test(selector.trim()) && /background/.test(property)) return 'background'
  if (/^(html|body)/.test(selector.trim()) && property === 'color') return 'text'
  return undefined
}

/** Colours of a stylesheet with how often they stand there and, where a selector tells, for what. */
function countColors(css: string, into: Map<string, CssColor>): void {
  for (const rule of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const [, selector = '', body = ''] = rule
    for (const declaration of body.split(';')) {
      const at = declaration.indexOf(':')
      if (at < 0) continue
      const property = declaration.slice(0, at).trim().toLowerCase()
      for (const [text] of declaration.slice(at + 1).matchAll(COLOR)) {
        const hex = hexOf(text)
        if (!hex) continue
        const role = roleOf(selector, property)
        const known = into.get(hex) ?? { hex, count: 0 }
        into.set(hex, { ...known, count: known.count + 1, ...(known.role || !role ? {} : { role }) })
      }
    }
  }
}

const GENERIC =
  /^(inherit|initial|unset|serif|sans-serif|monospace|cursive|system-ui|ui-[\w-]+|-apple-system|blinkmacsystemfont|var\(.*)$/i

function fontsOf(css: string): string[] {
  return [...css.matchAll(/font-family\s*:\s*([^;}]+)/gi)]
    .flatMap(([, list = '']) => list.split(',').map((name) => name.trim().replace(/^["']|["']$/g, '')))
    .filter((name) => name !== '' && !GENERIC.test(name))
}

const byCount = (names: readonly string[]): string[] => {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort((one, other) => other[1] - one[1]).map(([name]) => name)
}

const absolute = (base: string, hrefs: (string | null | undefined)[]): string[] =>
  [...new Set(hrefs.flatMap((href) => (href && URL.canParse(href, base) ? [new URL(href, base).href] : [])))].filter(
    (url) => /^https?:/.test(url),
  )

async function stylesheet(address: string, signal?: AbortSignal): Promise<string> {
  try {
    const sheet = await safeFetch(address, {
      maxBytes: 1024 * 1024,
      timeoutMs: 6_000,
      ...(signal ? { signal } : {}),
    })
    return sheet.text()
  } catch (error) {
    logger.debug({ err: error, address }, 'a stylesheet could not be read')
    return ''
  }
}

/** Reads the home page and its first stylesheets. @throws FetchFailure when the page cannot be read */
export async function readWebsiteSignals(address: string, signal?: AbortSignal): Promise<SiteSignals> {
  const home = await safeFetch(address, {
    accept: ['text/html', 'application/xhtml+xml'],
    ...(signal ? { signal } : {}),
  })
  const { url } = home
  const html = home.text()
  const document = parseDocument(html)
  const sheets = absolute(
    url,
    [...document.querySelectorAll('link[rel~="stylesheet"]')].map((link) => link.getAttribute('href')),
  )
  const inlineCss = [...document.querySelectorAll('style')].map((style) => style.textContent ?? '')
  const styled = [...document.querySelectorAll('[style]')].map(
    (element) => `${element.tagName}{${element.getAttribute('style')}}`,
  )
  const linked = await Promise.all(sheets.slice(0, MOST_STYLESHEETS).map((sheet) => stylesheet(sheet, signal)))
  const css = [...inlineCss, ...styled, ...linked].join('\n')
  const colors = new Map<string, CssColor>()
  countColors(css, colors)
  const images = [...document.querySelectorAll('header img, nav img, a[href="/"] img, img')].filter((image) =>
    /logo/i.test(['alt', 'class', 'src', 'id'].map((name) => image.getAttribute(name) ?? '').join(' ')),
  )
  const icons = [...document.querySelectorAll('link[rel~="icon"], link[rel="apple-touch-icon"], link[rel="mask-icon"]')]
  const theme = metaContent(document, 'theme-color')
  const page = extractPage(html, url)
  return {
    themeColor: theme ? hexOf(theme) : null,
    cssColors: [...colors.values()].sort((one, other) => other.count - one.count).slice(0, 40),
    fontFamilies: byCount(fontsOf(css)).slice(0, 8),
    siteName: metaContent(document, 'og:site_name', 'application-name') || null,
    title: page.title || null,
    description: page.description || null,
    logoCandidates: absolute(url, [
      ...images.map((image) => image.getAttribute('src')),
      metaContent(document, 'og:image'),
    ]).slice(0, 5),
    iconCandidates: absolute(url, [...icons.map((icon) => icon.getAttribute('href')), '/favicon.ico']).slice(0, 5),
    text: page.markdown.slice(0, 8_000),
    language: page.language,
  }
}
