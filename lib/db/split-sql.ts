/**
 * Splits a script into statements at top-level semicolons. Knows quotes, `E''` strings, dollar quotes, line comments and
 * nested block comments.
 */
export function splitSql(script: string): string[] {
  const statements: string[] = []
  let start = 0
  let at = 0
  const push = (end: number) => {
    const statement = script.slice(start, end).trim()
    if (stripComments(statement) !== '') statements.push(statement)
  }
  while (at < script.length) {
    const end = skipToken(script, at)
    if (end > at) {
      at = end
    } else if (script[at] === ';') {
      push(at)
      start = ++at
    } else {
      at++
    }
  }
  push(script.length)
  return statements
}

/** Index after the quoted, dollar-quoted or commented stretch that begins at `at`; `at` itself when none begins there. */
function skipToken(script: string, at: number): number {
  const char = script[at]
  if (char === '-' && script[at + 1] === '-') return indexAfter(script, '\n', at)
  if (char === '/' && script[at + 1] === '*') return skipBlockComment(script, at)
  if (char === '"') return skipQuoted(script, at, '"', false)
  if (char === "'")
    return skipQuoted(script, at, "'", /[eE]/.test(script[at - 1] ?? '') && !/\w/.test(script[at - 2] ?? ''))
  if (char === '$' && !/[\w$]/.test(script[at - 1] ?? '')) {
    const tag = /^\$(?:[A-Za-z_]\w*)?\$/.exec(script.slice(at, at + 70))?.[0]
    if (tag) return indexAfter(script, tag, at + tag.length)
  }
  return at
}

function indexAfter(script: string, needle: string, from: number): number {
  const found = script.indexOf(needle, from)
  return found < 0 ? script.length : found + needle.length
}

function skipQuoted(script: string, at: number, quote: string, hasEscapes: boolean): number {
  for (let i = at + 1; i < script.length; i++) {
    if (hasEscapes && script[i] === '\\') i++
    else if (script[i] === quote) {
      if (script[i + 1] === quote) i++
      else return i + 1
    }
  }
  return script.length
}

function skipBlockComment(script: string, at: number): number {
  let depth = 0
  for (let i = at; i < script.length; i++) {
    const pair = script.slice(i, i + 2)
    if (pair === '/*') depth++
    if (pair === '*/') depth--
    if (pair === '/*' || pair === '*/') i++
    if (depth === 0) return i + 1
  }
  return script.length
}

function stripComments(statement: string): string {
  let rest = statement.trim()
  while (rest.startsWith('--') || rest.startsWith('/*')) {
    rest = rest.slice(skipToken(rest, 0)).trim()
  }
  return rest
}
