import { forbidden, invalid } from '@/lib/kernel'
import type { AccountRules } from './tenant-record'

type Group = Record<string, unknown>

const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value)

function* leavesOf(path: string, value: unknown): Generator<[string, unknown]> {
  if (!isGroup(value)) yield [path, value]
  else for (const [key, inner] of Object.entries(value)) yield* leavesOf(`${path}.${key}`, inner)
}

/** The rule for a field: its own, else that of the group it is in (`branding.colors` for `branding.colors.primary`). */
export function ruleFor(rules: AccountRules, field: string): AccountRules[string] | null {
  for (let path = field; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
    const rule = rules[path]
    if (rule) return rule
  }
  return null
}

/**
 * Holds a change of a sub-account's settings against what its parent fixes. `section` names the group of both values
 * (`branding`, `profile`).
 * @throws forbidden for a locked field, invalid for a value that is not on the parent's list
 */
export function assertUnlocked(rules: AccountRules, section: string, before: object, after: object): void {
  const known = new Map(leavesOf(section, before))
  for (const [field, value] of leavesOf(section, after)) {
    if (known.get(field) === value) continue
    const rule = ruleFor(rules, field)
    if (rule?.isLocked) throw forbidden('This setting is fixed by the main account.')
    if (rule?.allowed && value !== null && !rule.allowed.includes(String(value))) {
      throw invalid(field.slice(section.length + 1), 'is not among the values that the main account allows')
    }
  }
}
