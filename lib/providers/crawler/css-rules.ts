export type CssDeclaration = { selector: string; property: string; value: string }

/** In one pass, so that a style sheet made to be slow is not. */
function withoutComments(css: string): string {
  const parts: string[] = []
  for (let at = 0; at < css.length; ) {
    const start = css.indexOf('/*', at)
    if (start < 0) return parts.concat(css.slice(at)).join('')
    parts.push(css.slice(at, start))
    const end = css.indexOf('*/', start + 2)
    if (end < 0) break
    at = end + 2
  }
  return parts.join(' ')
}

/** The declarations of a style sheet with the selector in front of them, whatever is nested around. */
export function* cssDeclarations(css: string): Generator<CssDeclaration> {
  for (const part of withoutComments(css).split('}')) {
    const open = part.lastIndexOf('{')
    if (open < 0) continue
    const before = part.slice(0, open)
    const selector = before
      .slice(Math.max(before.lastIndexOf('{'), before.lastIndexOf(';')) + 1)
      .trim()
      .slice(0, 500)
    for (const declaration of part.slice(open + 1).split(';')) {
      const colon = declaration.indexOf(':')
      if (colon < 1) continue
      const property = declaration.slice(0, colon).trim().toLowerCase()
      yield {
        selector,
        property,
        value: declaration
          .slice(colon + 1)
          .trim()
          .slice(0, 2_000),
      }
    }
  }
}
