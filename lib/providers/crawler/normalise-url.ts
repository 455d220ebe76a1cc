const TRACKING =
  /^(utm_\w+|gclid|gbraid|wbraid|fbclid|msclkid|dclid|yclid|mc_[ce]id|ref|ref_src|igshid|_ga|_gl|_hs\w+|hsa_\w+|mkt_tok|sessionid|sid|phpsessid)$/i
const NOT_PAGES =
  /\.(pdf|jpe?g|png|gif|webp|svg|ico|avif|bmp|tiff?|mp[34]|m4[av]|wav|webm|mov|avi|zip|gz|tar|rar|7z|exe|dmg|apk|msi|css|js|mjs|json|xml|rss|atom|txt|csv|woff2?|ttf|eot|docx?|xlsx?|pptx?|odt|ics|vcf)$/i
const MACHINERY = /^\/(wp-json|wp-admin|wp-login\.php|wp-content|cdn-cgi|xmlrpc\.php|_next|api)(\/|$)|\/feed\/?$/i

/** An address to fetch: absolute http(s), without fragment, credentials and tracking parameters. */
export function normaliseUrl(address: string, base?: string): string | null {
  if (!URL.canParse(address, base)) return null
  const url = new URL(address, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  url.hash = ''
  url.username = ''
  url.password = ''
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  url.pathname = url.pathname.replace(/\/{2,}/g, '/').replace(/;jsessionid=[^/]*$/i, '')
  return url.href
}

/** The same for all addresses of one page: with and without `www.`, trailing slash, index file, order of parameters. */
export function pageKey(address: string): string {
  const url = new URL(address)
  url.searchParams.sort()
  const path = url.pathname.replace(/\/(index\.(html?|php|aspx?))?$/i, '')
  return `${url.host.replace(/^www\./, '')}${path}${url.search}`
}

/** True for addresses that look like a page rather than a file or a machine's door. */
export function looksLikePage(address: string): boolean {
  const { pathname } = new URL(address)
  return !NOT_PAGES.test(pathname) && !MACHINERY.test(pathname)
}
