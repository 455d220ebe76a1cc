/**
 * Rendered public pages, in memory, for one process. Next calls it instead of its disk cache, which would grow with every
 * host name that somebody makes up. Entries are dropped by the tenant's path prefix (`lib/platform/refresh-pages.ts`).
 *
 * @typedef {{ value: unknown, lastModified: number, bytes: number, tags: string[] }} Entry
 * @typedef {{ entries: Map<string, Entry>, bytes: number }} PageCache
 */
const MOST_BYTES = 96 * 1024 * 1024
const KEY = Symbol.for('app.pageCache')

/** @returns {PageCache} */
function cache() {
  const globals = /** @type {Record<symbol, PageCache | undefined>} */ (/** @type {unknown} */ (globalThis))
  const known = globals[KEY]
  if (known) return known
  const made = { entries: new Map(), bytes: 0 }
  globals[KEY] = made
  return made
}

/** @param {string} key */
function drop(key) {
  const store = cache()
  const entry = store.entries.get(key)
  if (!entry) return
  store.entries.delete(key)
  store.bytes -= entry.bytes
}

/** @param {unknown} part @returns {number} */
function sizeOf(part) {
  if (typeof part === 'string') return part.length
  if (part instanceof Uint8Array) return part.byteLength
  if (part instanceof Map) return [...part.values()].reduce((sum, value) => sum + sizeOf(value), 0)
  return 200
}

/** @param {Record<string, unknown>} value */
const bytesOf = (value) =>
  ['html', 'rscData', 'segmentData', 'body'].reduce((sum, name) => sum + sizeOf(value[name]), 500)

export default class PageCacheHandler {
  /** @param {string} key */
  async get(key) {
    const store = cache()
    const entry = store.entries.get(key)
    if (!entry) return null
    store.entries.delete(key)
    store.entries.set(key, entry)
    return { value: entry.value, lastModified: entry.lastModified }
  }

  /**
   * @param {string} key
   * @param {Record<string, any> | null} value
   * @param {{ tags?: string[] }} context
   */
  async set(key, value, context) {
    drop(key)
    // Answers about what is not there are not kept: the company may be made the next second.
    if (!value || (typeof value.status === 'number' && value.status >= 400)) return
    const store = cache()
    const header = value.headers?.['x-next-cache-tags']
    const tags = [...(context?.tags ?? []), ...(typeof header === 'string' ? header.split(',') : [])]
    const entry = { value, lastModified: Date.now(), bytes: bytesOf(value), tags }
    store.entries.set(key, entry)
    store.bytes += entry.bytes
    for (const oldest of store.entries.keys()) {
      if (store.bytes <= MOST_BYTES) break
      drop(oldest)
    }
  }

  /** @param {string | string[]} tags */
  async revalidateTag(tags) {
    const wanted = new Set([tags].flat())
    for (const [key, entry] of cache().entries) {
      if (entry.tags.some((tag) => wanted.has(tag))) drop(key)
    }
  }

  resetRequestCache() {}
}
