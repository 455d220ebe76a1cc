const DEEPEST = 10
const LONGEST = 500

/** Parameters that show the same things again in another order or selection. */
const VIEWS =
  /^(sort|sort_?by|order|order_?by|orderby|dir|direction|view|display|per_?page|limit|filter\w*|colou?r|size|price\w*|min_\w+|max_\w+|replytocom|share|print|lang_switch|add-to-cart|redirect\w*|return\w*)$/i
const DATES = /^(month|year|date|day|week|cal\w*|tribe\w*|eventdate|from|to|time)$/i
const PAGES = /^(page|paged|pg|offset|start|skip)$/i

const MOST_DATES = 2
const MOST_PAGES = 10
const MOST_QUERIES_OF_ONE_PATH = 40
const MOST_COMBINATIONS = 5
const MOST_OF_ONE_SHAPE = 60
const MOST_OF_ONE_CALENDAR = 6

const hasDate = (text: string): boolean => /(?:^|\D)(?:19|20)\d\d(?:[-/]\d\d?){1,2}(?:\D|$)/.test(text)

/** `/events/2026/11/21` → `/events/#/#/#`: pages of a calendar or of a counter have one shape. */
const shapeOf = (path: string): string => path.replace(/[0-9a-f]{12,}/gi, '#').replace(/\d+/g, '#')

const repeatsItself = (segments: readonly string[]): boolean =>
  segments.some((segment) => segments.filter((other) => other === segment).length > 2)

/** The counter that an address falls under and how high it may go; null when nothing limits it. */
function limitOf(url: URL): { counter: string; most: number } | null {
  const names = [...url.searchParams.keys()]
  const pattern = `${url.pathname}?${names.sort().join('&')}`
  if (names.some((name) => VIEWS.test(name))) return { counter: pattern, most: 0 }
  if (names.some((name) => DATES.test(name)) || hasDate(url.search)) return { counter: pattern, most: MOST_DATES }
  if (names.some((name) => PAGES.test(name))) return { counter: pattern, most: MOST_PAGES }
  if (names.length > 1) return { counter: pattern, most: MOST_COMBINATIONS }
  if (names.length === 1) return { counter: pattern, most: MOST_QUERIES_OF_ONE_PATH }
  const shape = shapeOf(url.pathname)
  if (/\/(?:19|20)\d\d([-/]\d\d?){1,2}\/?$/.test(url.pathname)) return { counter: shape, most: MOST_OF_ONE_CALENDAR }
  return shape.includes('#') ? { counter: shape, most: MOST_OF_ONE_SHAPE } : null
}

/**
 * Keeps a crawl out of endless sites: calendars, counters, combinations of filters, paths that repeat themselves.
 * @returns a function that says whether one more linked address is worth a look; it counts those that are
 */
export function trapGuard(): (address: string) => boolean {
  const counts = new Map<string, number>()
  return (address) => {
    const url = new URL(address)
    const segments = url.pathname.split('/').filter(Boolean)
    if (address.length > LONGEST || segments.length > DEEPEST || repeatsItself(segments)) return false
    const limit = limitOf(url)
    if (!limit) return true
    const seen = counts.get(limit.counter) ?? 0
    counts.set(limit.counter, seen + 1)
    return seen < limit.most
  }
}
