import { logger } from '@/lib/kernel'
import { safeFetch } from '@/lib/providers/http'
import { type CssColor, colorSignals, hexOf } from './color-signals'
import { cssDeclarations } from './css-rules'
import { extractDocument } from './extract-page'
import { familiesOfFontService, fontSignals } from './font-signals'
import { baseOf, metaContent } from './page-facts'
import { parseDocument } from './parse-html'
import { absolute, iconCandidates, logoCandidates } from './picture-signals'
import { plainText } from './words'

/** What a company's website says about its look and its words. Addresses are absolute; lists start with the likeliest. */
export type SiteSignals = {
  themeColor: string | null
  cssColors: CssColor[]
  fontFamilies: string[]
  siteName: string | null
  title: string | null
  description: string | null
  logoCandidates: string[]
  iconCandidates: string[]
  /** The words of the page, without markup. */
  text: string
  language: string | null
}

const PAGE_TYPES = ['text/html', 'application/xhtml+xml']
const MOST_SHEETS = 4
const MOST_SHEET_BYTES = 1_000_000
const MOST_CHARACTERS = 8_000

/** Sheets of frameworks and font services say nothing about the company. */
const FOREIGN_SHEET =
  /bootstrap|font-?awesome|normalize|reset(?:\.min)?\.css|swiper|slick|owl\.|lightbox|fancybox|animate|jquery|plyr|leaflet|wp-includes|dashicons|fonts\.(?:googleapis|bunny)|typekit|cookie|onetrust/i

async function readSheet(address: string, signal: AbortSignal | undefined): Promise<string> {
  try {
    return (await safeFetch(address, { maxBytes: MOST_SHEET_BYTES, timeoutMs: 6_000, signal })).text()
  } catch (error) {
    signal?.throwIfAborted()
    logger.debug({ err: error, address }, 'a style sheet could not be read')
    return ''
  }
}

const linkedSheets = (document: Document, base: string): string[] =>
  absolute(
    base,
    [...document.querySelectorAll('link[rel~="stylesheet" i]')].map((link) => link.getAttribute('href')),
  )

/** Styles inside the page, those of single elements as rules of their own. */
function inlineStyles(document: Document): string[] {
  const sheets = [...document.querySelectorAll('style')].map((style) => style.textContent ?? '')
  const elements = [...document.querySelectorAll('[style]')].map((element) => {
    const names = `${element.tagName.toLowerCase()}.${(element.getAttribute('class') ?? '').trim().replace(/\s+/g, '.')}`
    return `${names.replace(/[{}]/g, '')}{${element.getAttribute('style') ?? ''}}`
  })
  return [...sheets, ...elements]
}

/** Reads the home page and its first style sheets. @throws FetchFailure when the page cannot be read */
export async function readWebsiteSignals(address: string, signal?: AbortSignal): Promise<SiteSignals> {
  const home = await safeFetch(address, { accept: PAGE_TYPES, maxBytes: 3_000_000, signal })
  const document = parseDocument(home.text())
  const base = baseOf(document, home.url)
  const sheets = linkedSheets(document, base)
  const own = sheets.filter((sheet) => !FOREIGN_SHEET.test(sheet)).slice(0, MOST_SHEETS)
  const css = [...inlineStyles(document), ...(await Promise.all(own.map((sheet) => readSheet(sheet, signal))))]
  const declarations = css.flatMap((sheet) => [...cssDeclarations(sheet)])
  const look = {
    themeColor: hexOf(metaContent(document, 'theme-color')),
    cssColors: colorSignals(declarations),
    fontFamilies: fontSignals(declarations, sheets.flatMap(familiesOfFontService)),
    siteName: metaContent(document, 'og:site_name', 'application-name', 'apple-mobile-web-app-title') || null,
    logoCandidates: logoCandidates(document, base),
    iconCandidates: iconCandidates(document, base),
  }
  const title = (document.querySelector('title')?.textContent ?? '').replace(/\s+/g, ' ').trim()
  const page = extractDocument(document, home.url)
  return {
    ...look,
    title: title || page.title || null,
    description: page.description || null,
    text: plainText(page.markdown).slice(0, MOST_CHARACTERS),
    language: page.language,
  }
}
