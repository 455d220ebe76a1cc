const MOST_OF_ONE_SHAPE = 60
const MOST_QUERIES_OF_ONE_PATH = 8
const DEEPEST = 8
const LONGEST = 500

/** `/events/2026/11/21` → `/events/#/#/#`: pages of a calendar or of a counter have one shape. */
const shapeOf = (url: URL): string => url.pathname.replace(/\d+/g, '#').replace(/[0-9a-f]{8,}/gi, '#')

/**
 * Keeps a crawl out of endless sites: calendars, counters, combinations of filters, paths that repeat themselves.
 * @returns a function that says whether one more address is worth a look; it counts those that are
 */
export function trapGuard(): (address: string) => boolean {
  const shapes = new Map<string, number>()
  const queries = new Map<string, number>()
  return (address) => {
    const url = new URL(address)
    const segments = url.pathname.split('/').filter(Boolean)
    if (address.length > LONGEST || segments.length > DEEPEST) return false
    if (segments.some((segment, index) => segment === segments[index + 1] && segment === segments[index + 2]))
      return false
    const shape = shapeOf(url)
    const seen = shapes.get(shape) ?? 0
    if (shape.includes('#') && seen >= MOST_OF_ONE_SHAPE) return false
    if (url.search) {
      const used = queries.get(url.pathname) ?? 0
      if (used >= MOST_QUERIES_OF_ONE_PATH) return false
      queries.set(url.pathname, used + 1)
    }
    shapes.set(shape, seen + 1)
    return true
  }
}
