import { parseAst } from 'vitest/node'

/** Attributes of elements, and properties of objects, whose text a person reads or hears. */
const SPOKEN =
  /^(?:title|aria-label|aria-description|aria-roledescription|placeholder|alt|label|description|hint|legend|optional|body|header|unit|summary|tagline|(?:\w+)?(?:Label|Title|Hint|Placeholder|Description|Text|Body|Words))$/

/** Functions that show their first argument. */
const SAYING = /^(?:toast|toast\.\w+|(?:window\.)?(?:prompt|confirm|alert))$/

/** Names and notations that are the same in every language. */
const SAME_EVERYWHERE = [
  /^(?:https?:\/\/|\/|#)\S*$/,
  /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/,
  /^[\w-]+(?:\.[\w-]+)+$/,
  /^(?:OpenAI|Markdown|HTML|CSS|API|CSV|PNG|SVG|JPEG|WebP|gpt-[\w.-]+|sk-…|kB|MB|Ctrl|Shift|Alt|Enter|Esc|Tab)$/,
]

const HAS_WORD = /\p{L}{2}/u

const isWords = (text) => HAS_WORD.test(text.replace(/&\w+;/g, '')) && !SAME_EVERYWHERE.some((each) => each.test(text))

/** The texts that an expression may become: literals, both ways of a choice, the fixed parts of a template. */
function textsOf(node) {
  if (!node) return []
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [{ text: node.value, at: node.start }] : []
    case 'TemplateLiteral':
      return node.quasis.map((part) => ({ text: part.value.cooked ?? '', at: part.start }))
    case 'ConditionalExpression':
      return [...textsOf(node.consequent), ...textsOf(node.alternate)]
    case 'LogicalExpression':
      return [...(node.operator === '&&' ? [] : textsOf(node.left)), ...textsOf(node.right)]
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return textsOf(node.expression)
    default:
      return []
  }
}

const nameOf = (node) => {
  if (node?.type === 'MemberExpression') return `${nameOf(node.object)}.${nameOf(node.property)}`
  return String(node?.name ?? node?.value ?? '')
}

/** A property's value in lower case is a key of the catalogue, a class or a code; a caption begins with a capital. */
const isCaption = ({ text }) => /^\P{L}*\p{Lu}/u.test(text)

function textsAt(node) {
  switch (node.type) {
    case 'JSXText':
      return [{ text: node.value, at: node.start }]
    case 'JSXElement':
    case 'JSXFragment':
      return node.children.filter((child) => child.type === 'JSXExpressionContainer').flatMap(textsOf)
    case 'JSXAttribute':
      return SPOKEN.test(nameOf(node.name)) ? textsOf(node.value) : []
    case 'Property':
      return SPOKEN.test(nameOf(node.key)) ? textsOf(node.value).filter(isCaption) : []
    case 'CallExpression':
      return SAYING.test(nameOf(node.callee)) ? textsOf(node.arguments[0]) : []
    default:
      return []
  }
}

function* nodesOf(node) {
  if (Array.isArray(node)) for (const each of node) yield* nodesOf(each)
  else if (node && typeof node.type === 'string') {
    yield node
    for (const value of Object.values(node)) if (value && typeof value === 'object') yield* nodesOf(value)
  }
}

/**
 * @param {string} file
 * @param {string} text source in TypeScript, with or without JSX
 * @returns {string[]} words that people would read in one language only
 */
export function inlineWordFindings(file, text) {
  const program = parseAst(text, { lang: file.endsWith('x') ? 'tsx' : 'ts' }, file)
  const found = [...nodesOf(program)].flatMap(textsAt).filter((each) => isWords(each.text.trim()))
  const lineOf = (at) => text.slice(0, at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0)).split('\n').length
  return [
    ...new Set(found.map(({ text: words, at }) => `${file}:${lineOf(at)}: "${words.trim().replace(/\s+/g, ' ')}"`)),
  ]
}
