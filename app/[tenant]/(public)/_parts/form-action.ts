'use server'

import { headers } from 'next/headers'
import { perform } from '@/app/_request/action'
import { requestedPath, requestInfo } from '@/app/_request/request-info'
import { nearestLocale } from '@/i18n/locales'
import { problemWordsIn } from '@/i18n/problem-words'
import { submitForm, throttleForms } from '@/lib/forms'
import { type SubmitAnswer, UTM_NAMES } from '@/lib/forms/schema'
import { isUuid, notFound } from '@/lib/kernel'
import { ANONYMOUS, tenantContext } from '@/lib/operations'
import { readAppHost, tenantOfHost } from '@/lib/tenancy'

export type FormState =
  | { kind: 'fresh' }
  | { kind: 'sent'; answer: SubmitAnswer }
  | {
      kind: 'problem'
      /** Counts, so that the fields are drawn anew with what was typed. */
      attempt: number
      message: string
      issues: Record<string, string>
      values: Record<string, string>
      consents: string[]
    }

const FIELD = 'value:'

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

const valuesOf = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form.entries()].flatMap(([name, value]) =>
      name.startsWith(FIELD) && typeof value === 'string' ? [[name.slice(FIELD.length), value]] : [],
    ),
  )

/** The query of the page's own address says which campaign led here. */
function utmOf(query: URLSearchParams): Record<string, string> {
  return Object.fromEntries(
    UTM_NAMES.flatMap((name) => {
      const value = query.get(`utm_${name}`)?.slice(0, 300)
      return value ? [[name, value]] : []
    }),
  )
}

const MOST_OF_ADDRESS = 2_000

async function visitOf(form: FormData) {
  const path = await requestedPath()
  const query = new URLSearchParams(path.split('?')[1] ?? '')
  return {
    utm: utmOf(query),
    pageUrl: (query.get('page') || path).slice(0, MOST_OF_ADDRESS),
    referrer: (query.get('from') || textOf(form, 'referrer')).slice(0, MOST_OF_ADDRESS),
  }
}

/** Takes a form, with or without a script in the browser. Whoever sends it is a visitor, also where staff is signed in. */
export async function sendForm(before: FormState, form: FormData): Promise<FormState> {
  const tenant = await tenantOfHost(readAppHost(await headers()))
  if (!tenant) throw notFound('Tenant')
  const words = await problemWordsIn(nearestLocale(tenant.locale))
  const ctx = tenantContext(tenant, ANONYMOUS, await requestInfo())
  const values = valuesOf(form)
  const consents = form.getAll('consent').filter((value) => typeof value === 'string')
  const sent = await perform(async () => {
    await throttleForms('submitFromAddress', `${ctx.tenantId}:${ctx.request.ip}`)
    return submitForm(ctx, {
      slug: textOf(form, 'slug'),
      version: Number(textOf(form, 'version')) || 1,
      values,
      consents,
      token: textOf(form, 'token'),
      trap: textOf(form, 'website'),
      visit: textOf(form, 'visit').slice(0, 64),
      ...(isUuid(textOf(form, 'page')) ? { landingPageId: textOf(form, 'page') } : {}),
      ...(await visitOf(form)),
    })
  })
  if (sent.ok) return { kind: 'sent', answer: sent.data }
  const issues = Object.fromEntries((sent.error.issues ?? []).map(({ path, message }) => [path, words(message)]))
  const attempt = (before.kind === 'problem' ? before.attempt : 0) + 1
  return { kind: 'problem', attempt, message: words(sent.error.error), issues, values, consents }
}
