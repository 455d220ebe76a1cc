import type { Place } from '@/lib/conversations/schema'
import type { PassageHit } from '@/lib/tenancy'
import type { Passage } from './schema'

const isPlaceKind = (kind: string | null): kind is Place['kind'] => kind === 'page' || kind === 'rows'

/** Where a page or passage stands in its file; null for what was no file. */
export function placeOf(kind: string | null, from: number | null, to: number | null): Place | null {
  return isPlaceKind(kind) && from !== null && to !== null ? { kind, from, to } : null
}

/** What a search has found, as the rest of the product knows it. */
export const toPassage = ({ id, placeKind, placeFrom, placeTo, ...hit }: PassageHit): Passage => ({
  chunkId: id,
  ...hit,
  place: placeOf(placeKind, placeFrom, placeTo),
})
