import { conditionsOf, type Rule } from './rules'

type Node = { id: string; rules: Rule | null }

/** The segments that rules speak of. */
export const namedSegments = (rules: Rule | null): string[] =>
  rules ? conditionsOf(rules).flatMap((each) => (each.kind === 'segment' ? [each.segmentId] : [])) : []

/** Each after those that its rules speak of; one that leads back to itself stands where it was met first. */
export function inOrder<Each extends Node>(segments: readonly Each[]): Each[] {
  const byId = new Map(segments.map((segment) => [segment.id, segment]))
  const sorted = new Map<string, Each>()
  const met = new Set<string>()
  const visit = (segment: Each) => {
    if (met.has(segment.id)) return
    met.add(segment.id)
    for (const id of namedSegments(segment.rules)) {
      const named = byId.get(id)
      if (named) visit(named)
    }
    sorted.set(segment.id, segment)
  }
  for (const segment of segments) visit(segment)
  return [...sorted.values()]
}

/** Whether these rules, given to this segment, lead back to it. */
export function leadsBack(segments: readonly Node[], segmentId: string, rules: Rule): boolean {
  const byId = new Map(segments.map((segment) => [segment.id, segment]))
  const met = new Set<string>()
  const waiting = namedSegments(rules)
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === segmentId) return true
    if (met.has(id)) continue
    met.add(id)
    waiting.push(...namedSegments(byId.get(id)?.rules ?? null))
  }
  return false
}

/** These, what their rules speak of, and whatever speaks of one of these: at any distance. */
export function withRelated<Each extends Node>(
  segments: readonly Each[],
  ids: readonly string[],
  { down, up }: { down: boolean; up: boolean },
): Each[] {
  const wanted = new Set(ids)
  for (let size = -1; size !== wanted.size; ) {
    size = wanted.size
    for (const segment of segments) {
      const named = namedSegments(segment.rules)
      if (down && wanted.has(segment.id)) for (const id of named) wanted.add(id)
      if (up && named.some((id) => wanted.has(id))) wanted.add(segment.id)
    }
  }
  return inOrder(segments).filter(({ id }) => wanted.has(id))
}
