import { type Inline, text } from './nodes'

const DEEPEST = 12
const MOST_NODES = 6000

/** What a conversion carries down the tree: how deep it is, and how many nodes the whole text may still make. */
export type Scope = {
  depth: number
  isInLink: boolean
  sources: ReadonlySet<number>
  budget: { left: number }
}

export const rootScope = (sources: ReadonlySet<number>): Scope => ({
  depth: 0,
  isInLink: false,
  sources,
  budget: { left: MOST_NODES },
})

/** The scope one level down, or null when the text nests too deep or has made too many nodes. */
export function descend(scope: Scope, isInLink = scope.isInLink): Scope | null {
  scope.budget.left -= 1
  if (scope.depth >= DEEPEST || scope.budget.left <= 0) return null
  return { ...scope, depth: scope.depth + 1, isInLink }
}

/** Neighbouring texts joined, so that a citation split by the lexer is whole again. */
export function joinTexts(nodes: Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text') joined[joined.length - 1] = text(last.text + node.text)
    else joined.push(node)
  }
  return joined
}
