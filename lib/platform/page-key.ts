const ROUTE_MARK = '/$/'

/**
 * The path of a page's key in the cache: Next writes `/route-cache/<kind>/<hash of the route>/$<path>`, and the path
 * begins with what the middleware wrote for the host.
 */
export function pathOfKey(key: string): string {
  const at = key.indexOf(ROUTE_MARK)
  return at < 0 ? key : key.slice(at + ROUTE_MARK.length - 1)
}
