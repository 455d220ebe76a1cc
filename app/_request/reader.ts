import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { type AppLocale, isLocale, LOCALE_COOKIE, nearestLocale, TIME_ZONE_COOKIE } from '@/i18n/locales'
import { negotiateLocale } from '@/i18n/negotiate-locale'
import { readAppHost, tenantOfHost } from '@/lib/tenancy'
import { sessionOn } from './session'

export type Reader = { locale: AppLocale; timeZone: string | null }

/**
 * Who reads a page that is made for one person. On a company's host: the member's own choice, else what was chosen in this
 * browser, else the company's language. On the platform's hosts: what was chosen in this browser, else what it asks for.
 */
export const reader = cache(async (): Promise<Reader> => {
  const given = await headers()
  const jar = await cookies()
  const tenant = await tenantOfHost(readAppHost(given))
  const chosen = jar.get(LOCALE_COOKIE)?.value
  const zone = jar.get(TIME_ZONE_COOKIE)?.value ?? null
  if (!tenant) {
    return { locale: isLocale(chosen) ? chosen : negotiateLocale(given.get('accept-language')), timeZone: zone }
  }
  const found = await sessionOn(tenant)
  const member = found.state === 'none' ? null : found.session.member
  if (member) {
    return {
      locale: nearestLocale(member.locale ?? tenant.locale),
      timeZone: member.timeZone ?? zone ?? tenant.timeZone,
    }
  }
  return { locale: nearestLocale(isLocale(chosen) ? chosen : tenant.locale), timeZone: zone ?? tenant.timeZone }
})
