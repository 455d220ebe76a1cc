/** @jsxImportSource preact */
import { Fragment, h, type VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import { type Block, LINK_PROPS, parseMarkdown, parsePlainText, renderNodes } from '@/components/markdown/core'
import type { Source } from '../contract'
import { fill, t } from '../strings'
import { sourceUrl } from './source-url'

function Citation({ source }: { source: Source }) {
  const href = sourceUrl(source)
  const label = fill(t.source, { n: source.n, title: source.title })
  return (
    <sup class="citation">
      {href ? (
        <a href={href} {...LINK_PROPS} aria-label={label} title={source.title}>
          {source.n}
        </a>
      ) : (
        <span title={source.title}>{source.n}</span>
      )}
    </sup>
  )
}

const draw = (nodes: Block[], sources: Source[]) =>
  h(
    Fragment,
    null,
    ...renderNodes<VNode>(nodes, {
      createElement: h,
      citation: (n) => {
        const source = sources.find((candidate) => candidate.n === n)
        return source ? <Citation source={source} /> : <Fragment />
      },
    }),
  )

type Props = { text: string; sources?: Source[]; isPlain?: boolean; isPartial?: boolean }

const NO_SOURCES: Source[] = []

/** While an answer is written its sources are not known yet; its marks already look as they will. */
const COMING_SOURCES: Source[] = Array.from({ length: 20 }, (_, i) => ({ n: i + 1, title: '', url: null }))

export function MessageText({ text, sources = NO_SOURCES, isPlain = false, isPartial = false }: Props) {
  return useMemo(() => {
    const known = isPartial ? COMING_SOURCES : sources
    const nodes = isPlain ? parsePlainText(text) : parseMarkdown(text, { sources: known.map(({ n }) => n), isPartial })
    return <div class="text">{draw(nodes, known)}</div>
  }, [text, sources, isPlain, isPartial])
}
