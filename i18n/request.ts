import { getRequestConfig } from 'next-intl/server'
import { reader } from '@/app/_request/reader'
import { timeZone } from '@/lib/kernel/schema'
import { isLocale } from './locales'
import { loadMessages } from './messages'

const FALLBACK_ZONE = 'UTC'

const isTimeZone = (zone: string | null): zone is string => timeZone.safeParse(zone).success

/**
 * A page that is cached calls `setRequestLocale(companyLanguage)`: then neither cookies nor headers are read. Every other
 * page follows its reader.
 */
export default getRequestConfig(async ({ requestLocale }) => {
  const given = await requestLocale
  if (isLocale(given)) return { locale: given, messages: await loadMessages(given), timeZone: FALLBACK_ZONE }
  const { locale, timeZone: zone } = await reader()
  return { locale, messages: await loadMessages(locale), timeZone: isTimeZone(zone) ? zone : FALLBACK_ZONE }
})
