import type TurndownService from 'turndown'
import { deferred } from '@/lib/kernel'
import { cleanText } from './clean-text'

const turndown = deferred<typeof TurndownService>('turndown')

const BLOCKS = 'p, div, ul, ol, li, table, h1, h2, h3, h4, h5, h6, section, article, figure, blockquote, pre, dl'

/** Turndown types its nodes as browser elements; the parser's nodes have the parts that it reads. */
const asElement = (node: unknown): Element => node as Element

/** The text of a cell on one line; blocks and breaks are spaces. */
function cellText(cell: Element): string {
  const parts: string[] = []
  const walk = (node: Node): void => {
    if (node.nodeType === 3) parts.push(node.textContent ?? '')
    const isBreak = node.nodeType === 1 && asElement(node).matches(`br, ${BLOCKS}`)
    if (isBreak) parts.push(' ')
    for (const child of [...node.childNodes]) walk(child)
    if (isBreak) parts.push(' ')
  }
  walk(cell)
  return parts.join('').replace(/\s+/g, ' ').trim().replaceAll('|', '\\|')
}

function tableMarkdown(table: Element): string {
  const rows = [...table.querySelectorAll('tr')]
    .map((row) => [...row.querySelectorAll('th, td')].map(cellText))
    .filter((cells) => cells.some((cell) => cell !== ''))
  const [head, ...body] = rows
  if (!head) return ''
  const width = Math.max(...rows.map((cells) => cells.length))
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`
  return [line(head), line(Array.from({ length: width }, () => '---')), ...body.map(line)].join('\n')
}

/** Tables that only place things on the page hold other blocks or stand in one column. */
function isLayout(table: Element): boolean {
  if (table.querySelector('table, h1, h2, h3, h4')) return true
  if (table.querySelector('th')) return false
  return [...table.querySelectorAll('tr')].every((row) => row.querySelectorAll('td').length < 2)
}

function makeTurndown(): TurndownService {
  const service = new (turndown())({
    headingStyle: 'atx',
    hr: '',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
  })
  // Passages are read by people and models as text; backslashes before dots and brackets would only be noise.
  service.escape = (text) => text
  service.addRule('table', {
    filter: (node) => node.nodeName === 'TABLE' && !isLayout(asElement(node)),
    replacement: (_content, node) => `\n\n${tableMarkdown(asElement(node))}\n\n`,
  })
  service.addRule('term', { filter: 'dt', replacement: (content) => `\n\n**${content.trim()}**\n\n` })
  service.addRule('summary', { filter: 'summary', replacement: (content) => `\n\n**${content.trim()}**\n\n` })
  // A card that is a link as a whole stays what it says.
  service.addRule('card', {
    filter: (node) => node.nodeName === 'A' && asElement(node).querySelector(BLOCKS) !== null,
    replacement: (content) => `\n\n${content.trim()}\n\n`,
  })
  service.addRule('heading', {
    filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    replacement: (content, node) => {
      const text = content.replace(/\s+/g, ' ').trim()
      return text ? `\n\n${'#'.repeat(Number(node.nodeName.slice(1)))} ${text}\n\n` : ''
    },
  })
  return service
}

let service: TurndownService | undefined

/** Links that lead somewhere become absolute; the others become their words. */
function settleLinks(root: Element, base: string): void {
  for (const link of [...root.querySelectorAll('a')]) {
    const href = link.getAttribute('href') ?? ''
    const isUseful = href !== '' && !href.startsWith('#') && URL.canParse(href, base)
    const url = isUseful ? new URL(href, base) : null
    if (url && /^(https?|mailto|tel):$/.test(url.protocol)) {
      link.setAttribute('href', url.href)
      link.removeAttribute('title')
    } else link.replaceWith(...link.childNodes)
  }
}

/** A mark that has lost what it marked: a picture in a list, a heading of an icon. */
const LONE_MARK = /^(?:-|\*|\d+\.|#{1,6}|\*{4}|>)$/

const tidyLine = (line: string): string => {
  const text = line.trimEnd().replace(/^(\s*)(-|\d+\.)[ \t]+/, '$1$2 ')
  return LONE_MARK.test(text.trim()) ? '' : text
}

const tidy = (markdown: string): string =>
  cleanText(markdown)
    .replace(/\[\s*\]\([^()\s]*\)/g, '')
    .split('\n')
    .map(tidyLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** The words of an element as Markdown: headings, lists, tables, code and links; no pictures. Changes the element. */
export function toMarkdown(root: Element, base: string): string {
  settleLinks(root, base)
  service ??= makeTurndown()
  return tidy(service.turndown(root as HTMLElement))
}
