import type { CssNode, Declaration } from 'css-tree'
import {
  ALLOWED_FUNCTIONS,
  ALLOWED_POSITIONS,
  HIGHEST_Z_INDEX,
  IMAGE_PROPERTIES,
  isAllowedProperty,
  largestSize,
  MATH_FUNCTIONS,
} from './css-allowed'
import { cssTree } from './css-tree'

const OPERATORS = new Set([',', '/', '+', '-', '*'])
const OWN_FILE = /^\/files\/[\w-]+(?:[./][\w-]+)*$/
const MOST_SCALE = 3

const tooLarge = (text: string, unit: string, isUniversal: boolean): string | null => {
  const largest = largestSize(unit, isUniversal)
  if (largest === null) return `the unit ${unit} is not known`
  if (Math.abs(Number(text)) <= largest) return null
  return `${text}${unit} is more than the ${largest}${unit} that is allowed${isUniversal ? ' for *' : ''}`
}

function functionProblem(node: CssNode & { type: 'Function' }, isUniversal: boolean): string | null {
  const name = node.name.toLowerCase()
  if (name === 'expression') return 'script in styles is not allowed'
  if (!ALLOWED_FUNCTIONS.has(name)) return `${name}() is not allowed`
  if (isUniversal && MATH_FUNCTIONS.has(name)) return `${name}() is not allowed for *`
  const isScale = name.startsWith('scale') || name === 'matrix'
  const isHuge = node.children.some((child) => child.type === 'Number' && Math.abs(Number(child.value)) > MOST_SCALE)
  return isScale && isHuge ? `nothing may be scaled to more than ${MOST_SCALE} times its size` : null
}

function nodeProblem(node: CssNode, property: string, isUniversal: boolean): string | null {
  switch (node.type) {
    case 'Value':
    case 'Parentheses':
    case 'Brackets':
      return null
    case 'Identifier':
      return /^[a-z_-][\w-]*$/i.test(node.name) ? null : 'escaped names are not allowed'
    case 'Operator':
      return OPERATORS.has(node.value.trim()) ? null : `${node.value.trim()} is not allowed here`
    case 'Hash':
      return /^[0-9a-f]{3,8}$/i.test(node.value) ? null : 'is not a colour'
    case 'String':
      return /[<>\\\r\n\f\0]/.test(node.value) ? 'texts may not contain <, > or \\' : null
    case 'Number':
      return tooLarge(node.value, '', isUniversal)
    case 'Percentage':
      return tooLarge(node.value, '%', isUniversal)
    case 'Dimension':
      return tooLarge(node.value, node.unit, isUniversal)
    case 'Function':
      return functionProblem(node, isUniversal)
    case 'Url':
      if (!IMAGE_PROPERTIES.has(property)) return 'files may only be used as images'
      return OWN_FILE.test(node.value) ? null : 'only your own uploaded files (/files/…) may be used'
    default:
      return 'could not be read'
  }
}

/** Words and numbers that are only harmful in one property. */
function propertyProblem(node: CssNode, property: string): string | null {
  if (property === 'position') {
    const isAllowed = node.type === 'Identifier' && ALLOWED_POSITIONS.has(node.name.toLowerCase())
    return isAllowed ? null : 'only static, relative and absolute are allowed, so that nothing covers the page'
  }
  if (property === 'z-index') {
    const isWord = node.type === 'Identifier'
    const isLow =
      node.type === 'Number' && /^[+-]?\d+$/.test(node.value) && Math.abs(Number(node.value)) <= HIGHEST_Z_INDEX
    return isWord || isLow ? null : `must be a plain number up to ${HIGHEST_Z_INDEX}`
  }
  const isScale = property === 'scale' && node.type === 'Number' && Math.abs(Number(node.value)) > MOST_SCALE
  return isScale ? `nothing may be scaled to more than ${MOST_SCALE} times its size` : null
}

/** Why a declaration may not stay, or null. `isUniversal`: its rule speaks of every element (`*`). */
export function declarationProblem(declaration: Declaration, isUniversal: boolean): string | null {
  const property = declaration.property.toLowerCase()
  if (property === 'behavior' || property === '-moz-binding') return 'script in styles is not allowed'
  if (property.startsWith('--')) return 'variables belong to the brand settings; set the value where it is used'
  if (!isAllowedProperty(property)) return 'this property is not allowed'
  if (typeof declaration.important === 'string') return 'could not be read'
  if (declaration.value.type !== 'Value') return 'could not be read'
  let problem: string | null = null
  cssTree().walk(declaration.value, (node) => {
    problem ??= nodeProblem(node, property, isUniversal)
  })
  declaration.value.children.forEach((node) => {
    problem ??= propertyProblem(node, property)
  })
  return problem
}
