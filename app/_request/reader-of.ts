import { type AppLocale, isLocale, nearestLocale } from '@/i18n/locales'
import { negotiateLocale } from '@/i18n/negotiate-locale'

export type Reader = { locale: AppLocale; timeZone: string | null }

type Known = {
  tenant: { locale: string; timeZone: string } | null
  member: { locale: string | null; timeZone: string | null } | null
  /** Cookies of this browser. */
  chosen: string | undefined
  zone: string | undefined
  acceptLanguage: string | null
}

/**
 * On a company's host: the member's own choice, else the company's; whoever is not signed in: what was chosen in this
 * browser, else the company's. On the platform's hosts: what was chosen in this browser, else what it asks for.
 */
export function readerOf({ tenant, member, chosen, zone, acceptLanguage }: Known): Reader {
  if (!tenant) {
    return { locale: isLocale(chosen) ? chosen : negotiateLocale(acceptLanguage), timeZone: zone ?? null }
  }
  const own = member ? member.locale : isLocale(chosen) ? chosen : null
  return { locale: nearestLocale(own ?? tenant.locale), timeZone: member?.timeZone ?? zone ?? tenant.timeZone }
}
