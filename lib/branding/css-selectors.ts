import type { CssNode, Selector } from 'css-tree'
import { ALLOWED_PSEUDO_CLASSES, ALLOWED_PSEUDO_ELEMENTS } from './css-allowed'
import { cssTree } from './css-tree'

const COMBINATORS = new Set([' ', '>', '+', '~'])
/** The page itself, which a company's CSS knows only as its scope. */
const PAGE = new Set(['html', 'body', ':root'])
const DARK_PAGE = new Set(['.dark', 'html.dark', ':root.dark'])

export type Scoped = { selector: string } | { problem: string }

function nodeProblem(node: CssNode): string | null {
  switch (node.type) {
    case 'Selector':
    case 'SelectorList':
    case 'ClassSelector':
    case 'IdSelector':
    case 'Nth':
    case 'AnPlusB':
    case 'Identifier':
      return null
    case 'String':
      return /[<>\\\r\n\f\0]/.test(node.value) ? 'texts may not contain <, > or \\' : null
    case 'AttributeSelector':
      return node.flags === null || /^[is]$/i.test(node.flags) ? null : 'could not be read'
    case 'TypeSelector':
      return node.name === '*' || /^[a-z][\w-]*$/i.test(node.name) ? null : 'could not be read'
    case 'Combinator':
      return COMBINATORS.has(node.name) ? null : `${node.name} is not allowed`
    case 'PseudoClassSelector':
      return ALLOWED_PSEUDO_CLASSES.has(node.name.toLowerCase()) ? null : `:${node.name} is not allowed`
    case 'PseudoElementSelector':
      if (node.children) return 'could not be read'
      return ALLOWED_PSEUDO_ELEMENTS.has(node.name.toLowerCase()) ? null : `::${node.name} is not allowed`
    default:
      return 'could not be read'
  }
}

type Part = { combinator: string; text: string; nodes: CssNode[] }

function partsOf(selector: Selector): Part[] {
  const parts: Part[] = [{ combinator: '', text: '', nodes: [] }]
  selector.children.forEach((node) => {
    const last = parts.at(-1)
    if (node.type === 'Combinator') parts.push({ combinator: node.name, text: '', nodes: [] })
    else if (last) {
      last.nodes.push(node)
      last.text += cssTree().generate(node)
    }
  })
  return parts
}

const isSibling = (part: Part | undefined) => part?.combinator === '+' || part?.combinator === '~'

const startsWithScope = (part: Part | undefined, scope: string) =>
  part?.nodes[0] !== undefined && cssTree().generate(part.nodes[0]) === scope

/** True when a selector speaks of every element. */
export function isUniversal(selector: CssNode): boolean {
  let found = false
  cssTree().walk(selector, (node) => {
    if (node.type === 'TypeSelector' && node.name === '*') found = true
  })
  return found
}

/**
 * The selector confined to what lies inside `scope` (one simple selector). `html`, `body` and `:root` become the scope
 * itself and `.dark` in front keeps its meaning. A selector that is confined already comes back as it is.
 */
export function scopeSelector(selector: Selector, scope: string): Scoped {
  const parts = partsOf(selector)
  if (parts.some((part) => part.nodes.length === 0)) return { problem: 'could not be read' }
  let problem: string | null = null
  const isPage = (text: string | undefined) => text !== undefined && PAGE.has(text.toLowerCase())
  const isDark = DARK_PAGE.has((parts[0]?.text ?? '').toLowerCase())
  let dropped = isDark ? 1 : 0
  while (isPage(parts[dropped]?.text) && !isSibling(parts[dropped])) dropped++
  const rest = parts.slice(dropped)
  for (const node of rest.flatMap((part) => part.nodes)) {
    cssTree().walk(node, (inner) => {
      problem ??= nodeProblem(inner)
    })
  }
  if (parts.some((part) => part.combinator !== '' && !COMBINATORS.has(part.combinator))) problem ??= 'could not be read'
  if (problem) return { problem }
  const isScoped = startsWithScope(rest[0], scope)
  if (isSibling(rest[0]) || (isScoped && isSibling(rest[1]))) return { problem: 'it reaches outside your pages' }
  const inner = rest.map((part, index) => (isScoped && index === 0 ? '' : part.combinator || ' ') + part.text).join('')
  return { selector: `${isDark ? '.dark ' : ''}${isScoped ? '' : scope}${inner}` }
}
