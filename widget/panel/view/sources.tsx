/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { LINK_PROPS } from '@/components/markdown/core'
import type { Source } from '../contract'
import { fill, t } from '../strings'
import { Icon } from './icons'
import { sourceUrl } from './source-url'

const SHOWN = 3

function placeWords(place: Source['place']): string | null {
  if (!place) return null
  const words = place.from === place.to ? t.place[place.kind].one : t.place[place.kind].many
  return fill(words, place)
}

function SourceChip({ source }: { source: Source }) {
  const href = sourceUrl(source)
  const place = placeWords(source.place)
  const content = (
    <>
      <span class="chip-number">{source.n}</span>
      <span class="chip-title" dir="auto">
        {source.title}
        {place && ` · ${place}`}
      </span>
    </>
  )
  if (!href) return <span class="chip">{content}</span>
  return (
    <a class="chip" href={href} {...LINK_PROPS} title={source.title}>
      {content}
      <Icon name="external" />
      <span class="hidden">({t.newWindow})</span>
    </a>
  )
}

/** What an answer rests on, under it. */
export function Sources({ sources }: { sources: Source[] }) {
  const [isWhole, setWhole] = useState(false)
  if (sources.length === 0) return null
  const shown = isWhole ? sources : sources.slice(0, SHOWN)
  const more = sources.length - shown.length
  return (
    <ul class="sources" aria-label={t.sources}>
      {shown.map((source) => (
        <li key={source.n}>
          <SourceChip source={source} />
        </li>
      ))}
      {more > 0 && (
        <li>
          <button type="button" class="chip" onClick={() => setWhole(true)}>
            {fill(t.moreSources, { count: more })}
          </button>
        </li>
      )}
    </ul>
  )
}
