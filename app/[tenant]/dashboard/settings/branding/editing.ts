import type { BrandingChoices } from '@/lib/branding/schema'

/** Where the values of a sub-account come from. */
export type Parent = { name: string; choices: BrandingChoices; lockedFields: readonly string[] }

/** What the sections of the editor work with. */
export type Editing = {
  choices: BrandingChoices
  /** What a field goes back to: the parent's value, or the default. */
  usual: BrandingChoices
  parent: Parent | null
  set: (change: Partial<BrandingChoices>) => void
  /** The problem of a field, by its path (`colors.primary`). */
  issue: (path: string) => string | undefined
}

type Group = Record<string, unknown>

const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null

export function valueAt(choices: BrandingChoices, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (isGroup(value) ? value[key] : undefined), choices)
}

/** The choices with one field as in `usual`. */
export function withUsual(choices: BrandingChoices, usual: BrandingChoices, path: string): BrandingChoices {
  const [group = '', leaf] = path.split('.')
  const now: Group = { ...choices }
  const under: Group = { ...usual }
  const inner = under[group]
  now[group] = leaf && isGroup(inner) ? { ...(isGroup(now[group]) ? now[group] : {}), [leaf]: inner[leaf] } : inner
  return now as BrandingChoices
}
