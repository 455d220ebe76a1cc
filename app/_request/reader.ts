import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { LOCALE_COOKIE, TIME_ZONE_COOKIE } from '@/i18n/locales'
import { readAppHost, tenantOfHost } from '@/lib/tenancy'
import { type Reader, readerOf } from './reader-of'
import { sessionOn } from './session'

/** Who reads a page that is made for one person. */
export const reader = cache(async (): Promise<Reader> => {
  const given = await headers()
  const jar = await cookies()
  const tenant = await tenantOfHost(readAppHost(given))
  const found = tenant ? await sessionOn(tenant) : null
  return readerOf({
    tenant,
    member: found && found.state !== 'none' ? found.session.member : null,
    chosen: jar.get(LOCALE_COOKIE)?.value,
    zone: jar.get(TIME_ZONE_COOKIE)?.value,
    acceptLanguage: given.get('accept-language'),
  })
})
