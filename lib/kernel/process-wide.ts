/**
 * One value for the whole process. Next bundles pages and route handlers apart, so a module-level value would exist
 * twice; a symbol on `globalThis` does not.
 */
export function processWide<T>(name: string, make: () => T): T {
  const key = Symbol.for(`app.${name}`)
  const globals = globalThis as { [key: symbol]: T | undefined }
  const known = globals[key]
  if (known !== undefined) return known
  const made = make()
  globals[key] = made
  return made
}
