import { getRequestConfig } from 'next-intl/server'
import { reader } from '@/app/_request/reader'
import { isLocale } from './locales'
import { loadMessages } from './messages'

const FALLBACK_ZONE = 'UTC'

const isTimeZone = (zone: string | null): zone is string => {
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
 * page follows its reader.
 */
export default getRequestConfig(async ({ requestLocale }) => {
  const given = await requestLocale
  if (isLocale(given)) return { locale: given, messages: await loadMessages(given), timeZone: FALLBACK_ZONE }
  const { locale, timeZone } = await reader()
  return { locale, messages: await loadMessages(locale), timeZone: isTimeZone(timeZone) ? timeZone : FALLBACK_ZONE }
})
