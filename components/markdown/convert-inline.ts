import type { MarkedToken, Token, Tokens } from 'marked'
import { splitCitations } from './citations'
import { decodeEntities } from './entities'
import { type Inline, literal, text } from './nodes'
import { safeHref } from './safe-link'
import { descend, joinTexts, type Scope } from './scope'

const STYLES = { strong: 'strong', em: 'emphasis', del: 'strike' } as const

function convertLink(token: Tokens.Link, scope: Scope): Inline[] {
  const inner = descend(scope, true)
  if (!inner) return literal(token.raw)
  const href = scope.isInLink ? null : safeHref(token.href)
  const children = token.autolink ? [text(token.text)] : convertInline(token.tokens, inner)
  return href && children.length > 0 ? [{ type: 'link', href, children }] : children
}

/** A picture from a foreign host would tell that host who reads the message; a link leaves the choice. */
function convertImage(token: Tokens.Image, scope: Scope): Inline[] {
  const href = scope.isInLink ? null : safeHref(token.href)
  const label = decodeEntities(token.text).trim() || href || ''
  if (!href) return label ? [text(label)] : []
  return [{ type: 'link', href, children: [text(label)] }]
}

function convertToken(token: MarkedToken, scope: Scope): Inline[] {
  switch (token.type) {
    case 'strong':
    case 'em':
    case 'del': {
      const inner = descend(scope)
      if (!inner) return literal(token.raw)
      return [{ type: STYLES[token.type], children: convertInline(token.tokens, inner) }]
    }
    case 'text':
      return token.tokens ? convertInline(token.tokens, scope) : literal(decodeEntities(token.text))
    case 'escape':
      return [text(token.text)]
    case 'codespan':
      return [{ type: 'code', text: token.text }]
    case 'br':
      return [{ type: 'break' }]
    case 'link':
      return convertLink(token, scope)
    case 'image':
      return convertImage(token, scope)
    case 'checkbox':
      return [text(token.checked ? '☑ ' : '☐ ')]
    default:
      return literal(token.raw)
  }
}

export function convertInline(tokens: Token[], scope: Scope): Inline[] {
  const nodes: Inline[] = []
  for (const token of tokens) {
    scope.budget.left -= 1
    // The lexer runs without extensions, so each token is one of its own.
    nodes.push(...(scope.budget.left > 0 ? convertToken(token as MarkedToken, scope) : literal(token.raw)))
  }
  const joined = joinTexts(nodes)
  if (scope.isInLink) return joined
  return joined.flatMap((node) => (node.type === 'text' ? splitCitations(node.text, scope.sources) : [node]))
}
