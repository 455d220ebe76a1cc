'use server'

import { getLocale } from 'next-intl/server'
import { type ActionResult, perform } from '@/app/_request/action'
import { nearestLocale } from '@/i18n/locales'
import { confirmSignUp, requestSignUp } from '@/lib/platform'
import { visitorContext } from './visitor'

type Request = Parameters<typeof requestSignUp>[1]

/** The mail, and with it the company, is in the language in which the form was read. */
export async function startSignUp(input: Request): Promise<ActionResult<{ email: string }>> {
  return perform(async () =>
    requestSignUp(await visitorContext(), { ...input, locale: nearestLocale(await getLocale()) }),
  )
}

export async function finishSignUp(input: { token: string }): Promise<ActionResult<{ runId: string }>> {
  return perform(async () => {
    const { runId } = await confirmSignUp(await visitorContext(), input)
    return { runId }
  })
}
