import type { MarkedToken, Token, Tokens } from 'marked'
import { convertInline } from './convert-inline'
import { type Block, type Cell, literal, paragraph } from './nodes'
import { descend, type Scope } from './scope'

const LONGEST_START = 999_999_999

const convertCell = (cell: Tokens.TableCell, scope: Scope): Cell => ({
  align: cell.align,
  children: convertInline(cell.tokens, scope),
})

function convertList(token: Tokens.List, scope: Scope): Block {
  const start = typeof token.start === 'number' ? Math.min(token.start, LONGEST_START) : 1
  return { type: 'list', ordered: token.ordered, start, items: token.items.map((item) => convertItem(item, scope)) }
}

/** A checkbox token stands before the item's text: they become one paragraph. */
function convertItem(item: Tokens.ListItem, scope: Scope): Block[] {
  const [first, second, ...rest] = item.tokens
  if (first?.type !== 'checkbox') return convertBlocks(item.tokens, scope)
  const label = second && 'tokens' in second && second.type !== 'list' ? (second.tokens ?? []) : []
  const others = label.length > 0 || !second ? rest : [second, ...rest]
  return [paragraph(convertInline([first, ...label], scope)), ...convertBlocks(others, scope)]
}

function convertBlock(token: MarkedToken, outer: Scope): Block[] {
  if (token.type === 'space') return []
  const scope = descend(outer)
  if (!scope) return [paragraph(literal(token.raw.trim()))]
  switch (token.type) {
    case 'paragraph':
      return [paragraph(convertInline(token.tokens, scope))]
    case 'heading': {
      const level = token.depth === 1 ? 1 : token.depth === 2 ? 2 : 3
      return token.tokens.length > 0 ? [{ type: 'heading', level, children: convertInline(token.tokens, scope) }] : []
    }
    case 'code':
      return [{ type: 'pre', text: token.text, language: /^[\w+#.-]{1,30}/.exec(token.lang ?? '')?.[0] ?? null }]
    case 'list':
      return [convertList(token, scope)]
    case 'blockquote':
      return [{ type: 'quote', children: convertBlocks(token.tokens, scope) }]
    case 'table': {
      const head = token.header.map((cell) => convertCell(cell, scope))
      return [{ type: 'table', head, rows: token.rows.map((row) => row.map((cell) => convertCell(cell, scope))) }]
    }
    case 'hr':
      return [{ type: 'rule' }]
    default:
      return [paragraph(convertInline([token], scope))]
  }
}

// The lexer runs without extensions, so each token is one of its own.
export const convertBlocks = (tokens: Token[], scope: Scope): Block[] =>
  tokens.flatMap((token) => convertBlock(token as MarkedToken, scope))
