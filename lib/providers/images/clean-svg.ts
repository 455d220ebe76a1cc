import sanitizeHtml from 'sanitize-html'
import { invalid } from '@/lib/kernel'

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

const LOOKS = [
  'id',
  'class',
  'transform',
  'fill',
  'fill-opacity',
  'fill-rule',
  'clip-rule',
  'clip-path',
  'mask',
  'stroke',
  'stroke-width',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-miterlimit',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'viewBox',
  'width',
  'height',
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'fx',
  'fy',
  'd',
  'points',
  'offset',
  'stop-color',
  'stop-opacity',
  'gradientUnits',
  'gradientTransform',
  'patternUnits',
  'spreadMethod',
  'preserveAspectRatio',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'xmlns',
  'href',
  'xlink:href',
  'xmlns:xlink',
]

const LONGEST = 512 * 1024
const FOREIGN = /url\(\s*["']?(?!#)|javascript:|data:|expression\(|@import/i

/** An SVG of shapes only: no scripts, handlers, foreign objects, styles or references that leave the file. */
export function cleanSvg(text: string): string {
  if (text.length > LONGEST) throw invalid('file', 'This SVG is too large.')
  if (/<!ENTITY|<!DOCTYPE[^>]*\[/i.test(text)) throw invalid('file', 'This SVG defines entities, which is not allowed.')
  const clean = sanitizeHtml(text, {
    allowedTags: SHAPES,
    allowedAttributes: { '*': LOOKS },
    parser: { xmlMode: true, lowerCaseTags: false, lowerCaseAttributeNames: false },
    disallowedTagsMode: 'discard',
    nonTextTags: ['script', 'style', 'foreignObject', 'iframe', 'textarea', 'option'],
    transformTags: {
      '*': (tagName, attribs) => ({
        tagName,
        attribs: Object.fromEntries(
          Object.entries(attribs).filter(
            ([name, value]) => !FOREIGN.test(value) && (!/href$/.test(name) || value.startsWith('#')),
          ),
        ),
      }),
    },
  }).trim()
  if (!clean.startsWith('<svg')) throw invalid('file', 'This is not an SVG image.')
  return clean.includes('xmlns=') ? clean : clean.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')
}
