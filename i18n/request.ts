import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { isLocale, LOCALE_COOKIE, TIME_ZONE_COOKIE } from './locales'
import { loadMessages } from './messages'
import { negotiateLocale } from './negotiate-locale'

const FALLBACK_ZONE = 'UTC'

const isTimeZone = (zone: string | undefined): zone is string => {
  if (!zone || zone.length > 64) return false
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/**
 * A page that is cached calls `setRequestLocale(companyLanguage)`: then neither cookies nor headers are read. Every other
 * page follows its reader: cookie `locale`, else `Accept-Language`; cookie `time_zone`, which `TimeZoneCookie` writes.
 */
export default getRequestConfig(async ({ requestLocale }) => {
  const given = await requestLocale
  if (isLocale(given)) return { locale: given, messages: await loadMessages(given), timeZone: FALLBACK_ZONE }
  const jar = await cookies()
  const chosen = jar.get(LOCALE_COOKIE)?.value
  const locale = isLocale(chosen) ? chosen : negotiateLocale((await headers()).get('accept-language'))
  const zone = jar.get(TIME_ZONE_COOKIE)?.value
  return { locale, messages: await loadMessages(locale), timeZone: isTimeZone(zone) ? zone : FALLBACK_ZONE }
})
