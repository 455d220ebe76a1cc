import { expect, it } from 'vitest'
import type { Rules } from '@/lib/segments/schema'
import { draftCondition, draftGroup, isGroup, partAt, rulesOf, withAdded, withPart } from './rule-draft'

const tag = (value: string) => ({ kind: 'tag', operator: 'any_of', values: [value] }) as const
const RULES: Rules = {
  kind: 'group',
  match: 'all',
  rules: [tag('a'), { kind: 'group', match: 'any', rules: [{ ...tag('b'), values: ['b'] }] }],
} as Rules

it('keeps rules as they are, and gives every part an id of its own', () => {
  const draft = draftGroup(RULES)
  expect(rulesOf(draft)).toEqual(RULES)
  const inner = draft.rules[1]
  if (!inner || !isGroup(inner)) throw new Error('a group was put in')
  expect(new Set([draft.id, inner.id, ...draft.rules.map(({ id }) => id)]).size).toBe(3)
})

it('changes, adds and takes out a part wherever it stands; an empty group goes with its last condition', () => {
  const draft = draftGroup(RULES)
  const inner = partAt(draft, ['rules', 1])
  const deepest = partAt(draft, ['rules', 1, 'rules', 0, 'values'])
  if (!inner || !deepest || isGroup(deepest)) throw new Error('a condition was put in')
  const changed = withPart(draft, deepest.id, { ...deepest, condition: { ...tag('c'), values: ['c'] } })
  expect(JSON.stringify(rulesOf(changed))).toContain('"c"')
  const grown = withAdded(draft, inner.id, draftCondition({ ...tag('d'), values: ['d'] }))
  expect(JSON.stringify(rulesOf(grown))).toContain('"d"')
  expect(withPart(draft, deepest.id, null).rules).toHaveLength(1)
})
