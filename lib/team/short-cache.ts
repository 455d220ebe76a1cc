import { processWide } from '@/lib/kernel'

const TTL_MS = 1_000
/** After a change nothing about its subject is cached for so long: the change may not have committed yet. */
const UNSETTLED_MS = 2_000
const MOST_ENTRIES = 20_000

/** `subjects` is null while the value is being read, and of a value that is about nothing. */
type Entry<Value> = { value: Promise<Value>; readAt: number; subjects: readonly string[] | null }

export type ShortCache<Value> = {
  read(key: string, load: () => Promise<Value>): Promise<Value>
  /** Drops what is known of a subject (a member, a role) and reads it from the database while its change settles. */
  drop(subject: string): void
  clear(): void
}

const caches = processWide('shortCaches', () => new Map<string, { drop(subject: string): void }>())

/** Drops a subject from every cache of this process. */
export const dropSubject = (subject: string): void => {
  for (const cache of caches.values()) cache.drop(subject)
}

/**
 * Values that a request reads many times, kept for at most a second: a change in another process shows within it, one in
 * this process at once.
 * @param ttlMs longer for what other processes' changes drop as well
 */
export function shortCache<Value>(
  name: string,
  subjectsOf: (value: Value) => readonly string[] | null,
  ttlMs: () => number = () => TTL_MS,
): ShortCache<Value> {
  const entries = processWide(`${name}Cache`, () => new Map<string, Entry<Value>>())
  const unsettled = processWide(`${name}Unsettled`, () => new Map<string, number>())

  const isSettled = (subject: string): boolean => {
    const until = unsettled.get(subject)
    if (until === undefined) return true
    if (until > Date.now()) return false
    unsettled.delete(subject)
    return true
  }

  const cache: ShortCache<Value> = {
    read: (key, load) => {
      const known = entries.get(key)
      if (known && Date.now() - known.readAt < ttlMs() && (known.subjects?.every(isSettled) ?? true)) return known.value
      if (entries.size >= MOST_ENTRIES) entries.clear()
      const entry: Entry<Value> = { value: load(), readAt: Date.now(), subjects: null }
      entries.set(key, entry)
      const forget = () => {
        if (entries.get(key) === entry) entries.delete(key)
      }
      entry.value.then((value) => {
        entry.subjects = subjectsOf(value)
      }, forget)
      return entry.value
    },
    drop: (subject) => {
      unsettled.set(subject, Date.now() + UNSETTLED_MS)
      for (const [key, entry] of entries) {
        if (entry.subjects?.includes(subject) ?? true) entries.delete(key)
      }
    },
    clear: () => entries.clear(),
  }
  caches.set(name, cache)
  return cache
}
