const TRACKING = /^(utm_\w+|gclid|fbclid|msclkid|mc_[ce]id|ref|ref_src|igshid|_ga|yclid|sessionid|sid|phpsessid)$/i
const NOT_PAGES =
  /\.(pdf|jpe?g|png|gif|webp|svg|ico|avif|mp[34]|webm|mov|avi|zip|gz|tar|rar|7z|exe|dmg|apk|css|js|mjs|json|xml|rss|atom|woff2?|ttf|eot|docx?|xlsx?|pptx?|ics)$/i

/** One form for one page: no fragment, tracking parameters, default port or trailing slash; sorted parameters. */
export function normaliseUrl(address: string, base?: string): string | null {
  if (!URL.canParse(address, base)) return null
  const url = new URL(address, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  url.hash = ''
  url.username = ''
  url.password = ''
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  url.searchParams.sort()
  url.pathname = url.pathname.replace(/\/{2,}/g, '/').replace(/\/(index\.(html?|php))?$/, '') || '/'
  return url.href
}

/** True for addresses that look like a page rather than a file. */
export const looksLikePage = (address: string): boolean => !NOT_PAGES.test(new URL(address).pathname)
