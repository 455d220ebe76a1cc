'use server'

import { cookies, headers } from 'next/headers'
import { isLocale, LOCALE_COOKIE } from '@/i18n/locales'
import { readProfile, updateProfile } from '@/lib/team'
import { readAppHost, tenantOfHost } from '@/lib/tenancy'
import { actionContext } from './action'

const YEAR_SECONDS = 365 * 86_400

/** What the next page speaks: kept in this browser, and for a member in the profile, so that it counts everywhere. */
export async function chooseLanguage(locale: string): Promise<void> {
  if (!isLocale(locale)) return
  const jar = await cookies()
  jar.set(LOCALE_COOKIE, locale, { path: '/', sameSite: 'lax', maxAge: YEAR_SECONDS })
  if (!(await tenantOfHost(readAppHost(await headers())))) return
  const ctx = await actionContext()
  if (ctx.actor.kind !== 'member') return
  const { name, title, timeZone } = await readProfile(ctx, {})
  await updateProfile(ctx, { name, title, timeZone, locale })
}
