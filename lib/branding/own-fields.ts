/** Paths (`colors.primary`) of what an account has stored itself; everything else comes from what lies under it. */
export function ownFields(stored: unknown, path = ''): string[] {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return path === '' ? [] : [path]
  return Object.entries(stored).flatMap(([key, value]) => ownFields(value, path === '' ? key : `${path}.${key}`))
}
