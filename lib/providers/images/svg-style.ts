import type { CssNode, Declaration } from 'css-tree'
import { deferred } from '@/lib/kernel'

const cssTree = deferred<typeof import('css-tree')>('css-tree')

/** Presentation attributes that a drawing may carry (SVG 2 §6.6), whether written as attribute or as style. */
export const LOOKS: ReadonlySet<string> = new Set([
  'clip-path',
  'clip-rule',
  'color',
  'display',
  'dominant-baseline',
  'fill',
  'fill-opacity',
  'fill-rule',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'letter-spacing',
  'mask',
  'opacity',
  'stop-color',
  'stop-opacity',
  'stroke',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-miterlimit',
  'stroke-opacity',
  'stroke-width',
  'text-anchor',
  'visibility',
])

const UNSAFE = /\\|url\(\s*["']?(?!#|["'])|javascript:|data:|expression\(|@import|[<>]/i

/** True for a value that points nowhere outside the drawing. A backslash could spell a forbidden word in CSS. */
export const isSafeValue = (value: string): boolean => !UNSAFE.test(value)

export type Looks = Record<string, string>

function looksOf(declarations: Iterable<CssNode>): Looks {
  const looks: Looks = {}
  for (const node of declarations) {
    if (node.type !== 'Declaration') continue
    const { property, value } = node as Declaration
    const text = cssTree().generate(value)
    if (LOOKS.has(property) && isSafeValue(text)) looks[property] = text
  }
  return looks
}

/** What a `style` attribute says, as presentation attributes. */
export function looksOfStyle(style: string): Looks {
  const list = cssTree().parse(style, { context: 'declarationList', onParseError: () => undefined })
  return list.type === 'DeclarationList' ? looksOf(list.children) : {}
}

/** What style sheets say about `.class`, `#id` and `element`; other selectors are left out. */
export function looksBySelector(css: string): Map<string, Looks> {
  const rules = new Map<string, Looks>()
  cssTree().walk(cssTree().parse(css, { onParseError: () => undefined }), (node) => {
    if (node.type !== 'Rule' || node.prelude.type !== 'SelectorList') return
    const looks = looksOf(node.block.children)
    for (const selector of node.prelude.children) {
      const name = cssTree().generate(selector)
      if (/^[.#]?[A-Za-z][\w-]*$/.test(name)) rules.set(name, { ...rules.get(name), ...looks })
    }
  })
  return rules
}
