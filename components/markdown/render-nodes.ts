import type { Block, Cell, Inline } from './nodes'

export type Props = Record<string, string | number | boolean>

/** `createElement` of React or Preact, as far as this renderer uses it. */
export type CreateElement<E> = (tag: string, props: Props | null, ...children: (E | string)[]) => E

export type RenderOptions<E> = {
  createElement: CreateElement<E>
  /** Draws the mark of a numbered source. */
  citation: (n: number) => E
  /** Level of the text's first heading; a message sits under the page's own headings. */
  headingLevel?: 2 | 3 | 4
}

/** Opens apart from the page, passes on neither the opener nor a search engine's trust. */
export const LINK_PROPS = { target: '_blank', rel: 'noopener nofollow' }

const TAGS = { strong: 'strong', emphasis: 'em', strike: 's' } as const

export function renderInline<E>(nodes: Inline[], options: RenderOptions<E>): (E | string)[] {
  const { createElement: h, citation } = options
  return nodes.map((node) => {
    switch (node.type) {
      case 'text':
        return node.text
      case 'code':
        return h('code', null, node.text)
      case 'break':
        return h('br', null)
      case 'citation':
        return citation(node.n)
      case 'link':
        return h('a', { href: node.href, ...LINK_PROPS }, ...renderInline(node.children, options))
      default:
        return h(TAGS[node.type], null, ...renderInline(node.children, options))
    }
  })
}

function renderCell<E>(tag: 'th' | 'td', cell: Cell, options: RenderOptions<E>): E {
  const props = { ...(tag === 'th' ? { scope: 'col' } : {}), ...(cell.align ? { 'data-align': cell.align } : {}) }
  return options.createElement(tag, props, ...renderInline(cell.children, options))
}

function renderTable<E>(head: Cell[], rows: Cell[][], options: RenderOptions<E>): E {
  const { createElement: h } = options
  const headRow = h('tr', null, ...head.map((cell) => renderCell('th', cell, options)))
  const bodyRows = rows.map((row) => h('tr', null, ...row.map((cell) => renderCell('td', cell, options))))
  // A wide table scrolls; the keyboard must reach it to do so.
  return h(
    'div',
    { className: 'markdown-table', tabIndex: 0 },
    h('table', null, h('thead', null, headRow), h('tbody', null, ...bodyRows)),
  )
}

/** A short item is a line, not a paragraph. */
function renderItem<E>(blocks: Block[], options: RenderOptions<E>): E {
  const content = blocks.flatMap((block) =>
    block.type === 'paragraph' && blocks.filter((other) => other.type === 'paragraph').length === 1
      ? renderInline(block.children, options)
      : [renderBlock(block, options)],
  )
  return options.createElement('li', null, ...content)
}

function renderBlock<E>(block: Block, options: RenderOptions<E>): E {
  const { createElement: h, headingLevel = 3 } = options
  switch (block.type) {
    case 'paragraph':
      return h('p', { dir: 'auto' }, ...renderInline(block.children, options))
    case 'heading':
      return h(`h${headingLevel + block.level - 1}`, { dir: 'auto' }, ...renderInline(block.children, options))
    case 'pre':
      return h('pre', { dir: 'ltr', tabIndex: 0 }, h('code', null, block.text))
    case 'list': {
      const props = { dir: 'auto', ...(block.ordered && block.start !== 1 ? { start: block.start } : {}) }
      return h(block.ordered ? 'ol' : 'ul', props, ...block.items.map((item) => renderItem(item, options)))
    }
    case 'quote':
      return h('blockquote', { dir: 'auto' }, ...renderNodes(block.children, options))
    case 'table':
      return renderTable(block.head, block.rows, options)
    case 'rule':
      return h('hr', null)
  }
}

export const renderNodes = <E>(nodes: Block[], options: RenderOptions<E>): E[] =>
  nodes.map((block) => renderBlock(block, options))
