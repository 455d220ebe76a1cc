import { type Condition, type Rule, type RuleGroup, rules as rulesSchema } from '@/lib/segments/schema'

/** Rules while they are put together: each part has an id of its own, so that what is typed stays with its row. */
export type DraftCondition = { id: string; condition: Condition }
export type DraftGroup = { id: string; match: RuleGroup['match']; rules: Draft[] }
export type Draft = DraftCondition | DraftGroup

export const isGroup = (draft: Draft): draft is DraftGroup => 'rules' in draft

let last = 0
const nextId = () => `r${++last}`

export const draftCondition = (condition: Condition): DraftCondition => ({ id: nextId(), condition })

export const draftGroup = ({ match, rules }: Pick<RuleGroup, 'match' | 'rules'>): DraftGroup => ({
  id: nextId(),
  match,
  rules: rules.map(draftOf),
})

const draftOf = (rule: Rule): Draft => (rule.kind === 'group' ? draftGroup(rule) : draftCondition(rule))

export const rulesOf = ({ match, rules }: DraftGroup): RuleGroup => ({
  kind: 'group',
  match,
  rules: rules.map((draft) => (isGroup(draft) ? rulesOf(draft) : draft.condition)),
})

/** The tree with another part at this id; null takes it out, and a group that is left empty goes with it. */
export function withPart(group: DraftGroup, id: string, part: Draft | null): DraftGroup {
  const rules = group.rules.flatMap((draft): Draft[] => {
    if (draft.id === id) return part ? [part] : []
    if (!isGroup(draft)) return [draft]
    const inner = withPart(draft, id, part)
    return inner.rules.length > 0 ? [inner] : []
  })
  return { ...group, rules }
}

export const withAdded = (group: DraftGroup, id: string, part: Draft): DraftGroup =>
  group.id === id
    ? { ...group, rules: [...group.rules, part] }
    : { ...group, rules: group.rules.map((draft) => (isGroup(draft) ? withAdded(draft, id, part) : draft)) }

/** The part that stands at a place such as `rules.rules.0.rules.2.value`, as errors name it. */
export function partAt(group: DraftGroup, path: readonly PropertyKey[]): Draft | null {
  let at: Draft = group
  for (const key of path) {
    if (typeof key !== 'number' || !isGroup(at)) continue
    const next: Draft | undefined = at.rules[key]
    if (!next) return null
    at = next
  }
  return at
}

/** Rules that are begun with. */
export const emptyGroup = (): DraftGroup => ({
  ...draftGroup({ match: 'all', rules: [] }),
  rules: [draftCondition({ kind: 'tag', operator: 'any_of', values: [] })],
})

/** What is missing, by the part that misses it. */
export function incompleteParts(group: DraftGroup, words: string): Map<string, string> {
  const { error } = rulesSchema.safeParse(rulesOf(group))
  const parts = (error?.issues ?? []).flatMap(({ path }) => partAt(group, path)?.id ?? [])
  return new Map(parts.map((id) => [id, words]))
}
