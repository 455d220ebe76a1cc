import {
  applyBrandingUpdate,
  type BrandingChoices,
  type BrandingUpdate,
  brandingUpdate,
  defaultBranding,
} from './choices'

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The parts of `stored` that are valid by themselves; a broken or unknown one never costs the company the others. */
function validParts(stored: Record<string, unknown>): BrandingUpdate[] {
  return Object.entries(stored).flatMap(([key, value]) => {
    const pieces = isGroup(value) ? Object.entries(value).map(([inner, leaf]) => ({ [key]: { [inner]: leaf } })) : []
    return [{ [key]: value }, ...pieces].flatMap((piece) => {
      const parsed = brandingUpdate.safeParse(piece)
      return parsed.success ? [parsed.data] : []
    })
  })
}

/** Full choices from what an older version of the app, or nobody, stored. Never throws. */
export function storedChoices(stored: unknown): BrandingChoices {
  if (!isGroup(stored)) return structuredClone(defaultBranding)
  return validParts(stored).reduce<BrandingChoices>(
    (choices, part) => applyBrandingUpdate(choices, part),
    structuredClone(defaultBranding),
  )
}

/** Of `choices`, what differs from `inherited`: all that an account needs to store. */
export function ownChoices(choices: BrandingChoices, inherited: BrandingChoices): Record<string, unknown> {
  const differing = (value: unknown, other: unknown): unknown => {
    if (!isGroup(value) || !isGroup(other)) return value === other ? undefined : value
    const leaves = Object.entries(value).filter(([key, leaf]) => leaf !== other[key])
    return leaves.length ? Object.fromEntries(leaves) : undefined
  }
  const usual: Record<string, unknown> = inherited
  const entries = Object.entries(choices).map(([key, value]) => [key, differing(value, usual[key])] as const)
  return Object.fromEntries(entries.filter(([, own]) => own !== undefined))
}
