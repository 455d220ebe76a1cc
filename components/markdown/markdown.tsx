import { createElement, Fragment, type ReactElement } from 'react'
import { cn } from '../ui/cn'
import type { Block } from './nodes'
import { parseMarkdown } from './parse-markdown'
import { parsePlainText } from './parse-plain-text'
import { LINK_PROPS, renderNodes } from './render-nodes'
import { safeHref } from './safe-link'

export type Source = { n: number; title: string; url: string | null }

function Citation({ n, sources }: { n: number; sources: readonly Source[] }) {
  const source = sources.find((candidate) => candidate.n === n)
  const href = source?.url ? safeHref(source.url) : null
  const look =
    'ms-0.5 rounded-sm bg-primary-soft px-1 py-px font-medium text-[0.6875rem] text-on-primary-soft no-underline'
  return (
    <sup>
      {href ? (
        <a href={href} {...LINK_PROPS} title={source?.title} className={look}>
          {n}
        </a>
      ) : (
        <span title={source?.title} className={look}>
          {n}
        </span>
      )}
    </sup>
  )
}

const NO_SOURCES: readonly Source[] = []

function Nodes({ nodes, sources }: { nodes: Block[]; sources: readonly Source[] }) {
  const elements = renderNodes<ReactElement>(nodes, {
    createElement,
    citation: (n) => <Citation n={n} sources={sources} />,
  })
  return createElement(Fragment, null, ...elements)
}

type MarkdownProps = {
  text: string
  sources?: readonly Source[]
  /** The text is still being written. */
  isPartial?: boolean
  /** The size of a chat bubble. */
  isCompact?: boolean
  className?: string
}

/** Markdown by allow-list: never raw HTML, never a foreign picture, links only http(s), mailto and tel. */
export function Markdown({ text, sources = NO_SOURCES, isPartial, isCompact, className }: MarkdownProps) {
  const nodes = parseMarkdown(text, { sources: sources.map((source) => source.n), isPartial: isPartial ?? false })
  return (
    <div className={cn('prose-brand', isCompact && 'prose-compact', className)}>
      <Nodes nodes={nodes} sources={sources} />
    </div>
  )
}

/** What a customer typed into a plain box: breaks kept, addresses linked, nothing is markup. */
export function PlainText({ text, className }: { text: string; className?: string }) {
  return (
    <div className={cn('prose-brand prose-compact', className)}>
      <Nodes nodes={parsePlainText(text)} sources={NO_SOURCES} />
    </div>
  )
}
