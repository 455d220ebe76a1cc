import type sanitize from 'sanitize-html'
import { deferred, invalid } from '@/lib/kernel'
import { isSafeValue, LOOKS, type Looks, looksBySelector, looksOfStyle } from './svg-style'

const sanitizeHtml = deferred<typeof sanitize>('sanitize-html')

const SHAPES = [
  'svg',
  'g',
  'defs',
  'symbol',
  'title',
  'desc',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'text',
  'tspan',
  'use',
  'clipPath',
  'mask',
  'linearGradient',
  'radialGradient',
  'stop',
  'pattern',
]

const GEOMETRY = [
  ...['id', 'transform', 'viewBox', 'preserveAspectRatio', 'width', 'height', 'x', 'y', 'x1', 'x2', 'y1', 'y2'],
  ...['cx', 'cy', 'r', 'rx', 'ry', 'fx', 'fy', 'dx', 'dy', 'd', 'points', 'offset', 'pathLength', 'textLength'],
  ...['gradientUnits', 'gradientTransform', 'spreadMethod', 'patternUnits', 'patternContentUnits', 'patternTransform'],
  ...['clipPathUnits', 'maskUnits', 'maskContentUnits', 'href', 'xlink:href', 'xmlns', 'xmlns:xlink'],
]
const ATTRIBUTES = new Set([...GEOMETRY, ...LOOKS])
const NAMESPACES: Readonly<Record<string, string>> = {
  xmlns: 'http://www.w3.org/2000/svg',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
}

const LONGEST = 512 * 1024
const MOST_ELEMENTS = 5_000
/** Copies of copies multiply: sixteen cannot make more than a few hundred. */
const MOST_COPIES = 16

function check(text: string): void {
  if (text.length > LONGEST) throw invalid('file', 'This SVG is too large.')
  if (/<!ENTITY|<!DOCTYPE[^>]*\[/i.test(text)) throw invalid('file', 'This SVG defines entities, which is not allowed.')
  if ((text.match(/<[A-Za-z]/g)?.length ?? 0) > MOST_ELEMENTS) throw invalid('file', 'This SVG has too many shapes.')
  if ((text.match(/<(?:\w+:)?use[\s/>]/g)?.length ?? 0) > MOST_COPIES) {
    throw invalid('file', 'This SVG repeats its shapes too often.')
  }
}

const styleSheets = (text: string): string =>
  [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gi)]
    .map(([, css = '']) => css.replace(/<!\[CDATA\[|\]\]>/g, ''))
    .join('\n')

function isKept(name: string, value: string): boolean {
  if (!ATTRIBUTES.has(name) || value === '' || !isSafeValue(value)) return false
  if (name in NAMESPACES) return value === NAMESPACES[name]
  return !name.endsWith('href') || value.startsWith('#')
}

/** Style sheets and style attributes become plain attributes, in the order in which CSS would apply them. */
function withLooks(tag: string, attributes: Looks, rules: ReadonlyMap<string, Looks>): Looks {
  const classes = (attributes.class ?? '').split(/\s+/).filter(Boolean)
  const selectors = [tag, ...classes.map((name) => `.${name}`), ...(attributes.id ? [`#${attributes.id}`] : [])]
  const styled = selectors.map((selector) => rules.get(selector) ?? {})
  return Object.assign({}, attributes, ...styled, attributes.style ? looksOfStyle(attributes.style) : {})
}

/**
 * An SVG of shapes only: no scripts, handlers, foreign objects, style sheets or references that leave the file.
 * @throws invalid with a reason for people
 */
export function cleanSvg(text: string): string {
  check(text)
  const rules = looksBySelector(styleSheets(text))
  const written = sanitizeHtml()(text, {
    allowedTags: SHAPES,
    allowedAttributes: { '*': [...ATTRIBUTES] },
    parser: { xmlMode: true, lowerCaseTags: false, lowerCaseAttributeNames: false },
    disallowedTagsMode: 'discard',
    nonTextTags: ['script', 'style', 'foreignObject', 'iframe', 'textarea', 'option', 'metadata'],
    transformTags: {
      '*': (tagName, attributes) => ({
        tagName,
        attribs: Object.fromEntries(
          Object.entries(withLooks(tagName, attributes, rules)).filter(([name, value]) => isKept(name, value)),
        ),
      }),
    },
  })
  const drawing = /^\s*(<svg[\s>][\s\S]*<\/svg>)/.exec(written)?.[1]
  if (!drawing) throw invalid('file', 'This is not an SVG image.')
  return withNamespaces(drawing)
}

function withNamespaces(clean: string): string {
  const opening = clean.slice(0, clean.indexOf('>'))
  const missing = Object.entries(NAMESPACES).filter(
    ([name]) => !opening.includes(`${name}=`) && (name === 'xmlns' || clean.includes('xlink:')),
  )
  return clean.replace('<svg', ['<svg', ...missing.map(([name, value]) => `${name}="${value}"`)].join(' '))
}
