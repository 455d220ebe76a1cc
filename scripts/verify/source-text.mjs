/** A regular expression can only stand where a value may begin; after a name, a number or a closing bracket `/` divides. */
const VALUE_BEFORE = /(?:[\w$)\]]|\+\+|--)$/
const KEYWORD_BEFORE = /(?:^|[^\w$.])(?:return|typeof|case|in|of|do|else|void|delete|throw|new|await|yield)$/

const blank = (text) => text.replace(/[^\n]/g, ' ')

/**
 * The source with comments, regular expressions and template texts blanked out; every offset and line stays. Quoted
 * strings are kept (an import names its module in one) unless `strings` is false. A quote that does not close on its line
 * is an apostrophe in JSX text.
 * @param {string} text
 * @param {{strings?: boolean}} [keep]
 */
export function codeOf(text, { strings = true } = {}) {
  let out = ''
  let at = 0
  const templates = [] // depths of braces at which a `${` closes
  let depth = 0
  const take = (end, isKept) => {
    out += isKept ? text.slice(at, end) : blank(text.slice(at, end))
    at = end
  }
  const templateText = () => {
    let end = at
    while (end < text.length && text[end] !== '`' && !text.startsWith('${', end)) end += text[end] === '\\' ? 2 : 1
    take(Math.min(end, text.length), false)
    if (text.startsWith('${', at)) {
      take(at + 2, true)
      templates.push(depth)
    } else take(at + 1, true)
  }
  while (at < text.length) {
    const char = text[at]
    if (text.startsWith('//', at)) take(endOfLine(text, at), false)
    else if (text.startsWith('/*', at)) take(after(text, '*/', at + 2), false)
    else if (char === "'" || char === '"') {
      const end = endOfString(text, at)
      take(end, strings || end === at + 1)
    } else if (char === '`') {
      take(at + 1, true)
      templateText()
    } else if (char === '}' && templates.at(-1) === depth) {
      templates.pop()
      take(at + 1, true)
      templateText()
    } else if (char === '/' && startsRegExp(out)) take(endOfRegExp(text, at), false)
    else {
      if (char === '{') depth += 1
      if (char === '}') depth -= 1
      take(at + 1, true)
    }
  }
  return out
}

const endOfLine = (text, from) => {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}

const after = (text, mark, from) => {
  const found = text.indexOf(mark, from)
  return found === -1 ? text.length : found + mark.length
}

function endOfString(text, from) {
  const quote = text[from]
  for (let at = from + 1; at < text.length && text[at] !== '\n'; at++) {
    if (text[at] === '\\') at += 1
    else if (text[at] === quote) return at + 1
  }
  return from + 1
}

function startsRegExp(before) {
  const code = before.trimEnd()
  if (code.endsWith('<')) return false // a closing tag of JSX
  return !VALUE_BEFORE.test(code) || KEYWORD_BEFORE.test(code)
}

function endOfRegExp(text, from) {
  let isInClass = false
  for (let at = from + 1; at < text.length && text[at] !== '\n'; at++) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '[') isInClass = true
    else if (text[at] === ']') isInClass = false
    else if (text[at] === '/' && !isInClass) return at + 1
  }
  return from + 1
}

const STATIC = /(?:^|[;\n}])[ \t]*(?:import|export)\s+(?:type\s+)?(?:[\w$*{}\s,]+?\s+from\s+)?(['"])([^'"\n]+)\1/g
const DYNAMIC = /\b(?:import|require)\s*\(\s*(['"])([^'"\n]+)\1/g

/** @returns {string[]} every module that the source imports, re-exports or loads, types included */
export function importsOf(text) {
  const code = codeOf(text)
  return [STATIC, DYNAMIC].flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[2]))
}

/** The directive prologue (`'use client'`, `'use server'`) of a module. */
export function directiveOf(text) {
  return /^\s*(['"])(use \w+)\1/.exec(codeOf(text))?.[2]
}

/** @returns {string[]} names that the module exports as values */
export function exportedValuesOf(text) {
  const code = codeOf(text, { strings: false })
  const declared = [...code.matchAll(/(?:^|\n)export\s+(?:async\s+)?(?:const|let|function\*?|class)\s+([\w$]+)/g)]
  return declared.map((match) => match[1])
}
