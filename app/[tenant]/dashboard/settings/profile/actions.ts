'use server'

import { cookies } from 'next/headers'
import { type ActionResult, action, actionContext, perform } from '@/app/_request/action'
import { isLocale, LOCALE_COOKIE } from '@/i18n/locales'
import * as team from '@/lib/team'

const YEAR_SECONDS = 365 * 86_400

type Profile = Parameters<typeof team.updateProfile>[1]

/** Saves the profile; the language chosen is what the next page speaks. */
export async function updateProfile(input: Profile): Promise<ActionResult> {
  return perform(async () => {
    const { locale } = await team.updateProfile(await actionContext(), input)
    const jar = await cookies()
    if (isLocale(locale)) jar.set(LOCALE_COOKIE, locale, { path: '/', sameSite: 'lax', maxAge: YEAR_SECONDS })
    else jar.delete(LOCALE_COOKIE)
  })
}

export const requestEmailChange = action(team.requestEmailChange)
