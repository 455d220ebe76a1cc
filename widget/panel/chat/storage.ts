const PREFIX = 'chat.'

export type Store = { get(key: string): string | null; set(key: string, value: string | null): void }

/** The panel's own storage; in memory where the browser blocks storage in frames, so that the visit itself works. */
export function createStorage(): Store {
  const memory = new Map<string, string>()
  return {
    get(key) {
      const kept = memory.get(key)
      if (kept !== undefined) return kept
      try {
        return localStorage.getItem(PREFIX + key)
      } catch {
        return null // blocked: what memory has is all there is
      }
    },
    set(key, value) {
      try {
        if (value === null) localStorage.removeItem(PREFIX + key)
        else localStorage.setItem(PREFIX + key, value)
        memory.delete(key)
      } catch {
        if (value === null) memory.delete(key)
        else memory.set(key, value)
      }
    },
  }
}

/** JSON from the storage, or `fallback` for anything that `isUsable` refuses: other versions have written there too. */
export function readJson<T>(store: Store, key: string, isUsable: (value: unknown) => value is T, fallback: T): T {
  try {
    const value: unknown = JSON.parse(store.get(key) ?? 'null')
    return isUsable(value) ? value : fallback
  } catch {
    return fallback // not JSON: written by another version
  }
}
