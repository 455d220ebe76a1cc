type Group = Record<string, unknown>

const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Stored branding choices of a sub-account over its parent's, field by field. The name is never inherited: it is what tells
 * the two apart.
 */
export function inheritBranding(parents: unknown, own: unknown): Group {
  const { companyName: _, ...inherited } = isGroup(parents) ? parents : {}
  const merged: Group = { ...inherited }
  for (const [key, value] of Object.entries(isGroup(own) ? own : {})) {
    const usual = merged[key]
    merged[key] = isGroup(usual) && isGroup(value) ? { ...usual, ...value } : value
  }
  return merged
}
