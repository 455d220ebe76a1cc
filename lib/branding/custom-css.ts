import type { Atrule, CssNode, Rule } from 'css-tree'
import { isUniversal, type Scoped, scopeSelector } from './css-selectors'
import { cssTree } from './css-tree'
import { declarationProblem } from './css-values'

/** What was taken out of a company's CSS, for the editor to show. Lines count from 1. */
export type RemovedCss = { what: string; reason: string; line: number }
export type SanitisedCss = { css: string; removed: RemovedCss[] }

const MOST_CHARACTERS = 100_000
const SHOWN_CHARACTERS = 80
/** Writing and reading again must give the same; what has not settled by then is not trusted. */
const MOST_PASSES = 4

const CONDITIONS = new Set(['media', 'supports'])

const shorten = (text: string) => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > SHOWN_CHARACTERS ? `${line.slice(0, SHOWN_CHARACTERS - 1)}…` : line
}

class Pass {
  readonly removed: RemovedCss[] = []

  constructor(
    private readonly scope: string,
    private readonly source: string,
  ) {}

  private remove(node: CssNode, reason: string, what?: string): void {
    const { start, end } = node.loc ?? { start: { offset: 0, line: 1 }, end: { offset: 0 } }
    this.removed.push({ what: shorten(what ?? this.source.slice(start.offset, end.offset)), reason, line: start.line })
  }

  private declarations(block: Rule['block'], isForAll: boolean): string[] {
    const kept: string[] = []
    block.children.forEach((node) => {
      if (node.type !== 'Declaration') {
        if (node.type !== 'Comment') this.remove(node, 'could not be read; rules inside rules are not supported')
        return
      }
      const problem = declarationProblem(node, isForAll)
      if (problem) this.remove(node, problem)
      else kept.push(cssTree().generate(node))
    })
    return kept
  }

  private rule(rule: Rule): string[] {
    if (rule.prelude.type !== 'SelectorList') {
      this.remove(rule.prelude, 'the selector could not be read')
      return []
    }
    const selectors: string[] = []
    let isForAll = false
    for (const selector of rule.prelude.children.toArray()) {
      const scoped: Scoped =
        selector.type === 'Selector'
          ? scopeSelector(selector, this.scope)
          : { problem: 'the selector could not be read' }
      if ('problem' in scoped) this.remove(selector, scoped.problem)
      else {
        isForAll ||= isUniversal(selector)
        selectors.push(scoped.selector)
      }
    }
    if (selectors.length === 0) return []
    const declarations = this.declarations(rule.block, isForAll)
    return declarations.length > 0 ? [`${selectors.join(',')}{${declarations.join(';')}}`] : []
  }

  private condition(atrule: Atrule): string[] {
    const name = atrule.name.toLowerCase()
    if (!CONDITIONS.has(name) || !atrule.block) {
      this.remove(atrule, `@${name} is not allowed`)
      return []
    }
    let isRead = atrule.prelude?.type === 'AtrulePrelude'
    if (atrule.prelude) {
      cssTree().walk(atrule.prelude, (node) => {
        if (node.type === 'Raw' || node.type === 'Url' || node.type === 'String') isRead = false
      })
    }
    const prelude = atrule.prelude && isRead ? cssTree().generate(atrule.prelude) : ''
    if (prelude === '' || /[\\{};]|<[!/]/.test(prelude)) {
      this.remove(atrule, `this @${name} could not be read`)
      return []
    }
    const rules = this.rules(atrule.block.children.toArray())
    return rules.length > 0 ? [`@${name} ${prelude}{${rules.join('')}}`] : []
  }

  rules(nodes: readonly CssNode[]): string[] {
    return nodes.flatMap((node) => {
      if (node.type === 'Rule') return this.rule(node)
      if (node.type === 'Atrule') return this.condition(node)
      if (node.type !== 'Comment') this.remove(node, 'could not be read')
      return []
    })
  }
}

function runPass(css: string, scope: string): SanitisedCss {
  const tree = cssTree().parse(css, { positions: true, parseCustomProperty: true })
  if (tree.type !== 'StyleSheet') return { css: '', removed: [] }
  const pass = new Pass(scope, css)
  const clean = pass.rules(tree.children.toArray()).join('\n')
  return { css: clean, removed: pass.removed }
}

const refused = (reason: string): SanitisedCss => ({ css: '', removed: [{ what: 'all of it', reason, line: 1 }] })

/**
 * A company's own CSS, rebuilt from an allow-list and confined to what lies inside `scope` (one simple selector such as
 * `[data-brand-css]`). Cleaning its own result again changes nothing. Never throws.
 */
export function sanitiseCustomCss(css: string, scope: string): SanitisedCss {
  if (css.length > MOST_CHARACTERS) return refused(`it is longer than ${MOST_CHARACTERS} characters`)
  try {
    const first = runPass(css.replaceAll('\0', '\ufffd'), scope)
    let clean = first.css
    for (let pass = 1; pass < MOST_PASSES; pass++) {
      const again = runPass(clean, scope).css
      if (again === clean && !/<[!/]/.test(clean)) return { css: clean, removed: first.removed }
      clean = again
    }
    return refused('it could not be read the same way twice')
  } catch (error) {
    return refused(`it could not be read (${error instanceof Error ? error.message : 'unknown'})`)
  }
}
