import { nearestLocale } from '@/i18n/locales'
import { problemWordsIn } from '@/i18n/problem-words'
import { submitContactForm } from '@/lib/conversations'
import type { ErrorBody } from '@/lib/operations'
import { readAppHost, tenantOfHost } from '@/lib/tenancy'
import { publicDoor } from '../chat/chat-request'

const door = publicDoor('start', async ({ ctx, json }) => ({
  status: 201,
  body: await submitContactForm(ctx, await json()),
}))

/** What is wrong with a message is said in the language of the page on which it was written. */
export async function POST(request: Request): Promise<Response> {
  const response = await door(request)
  const tenant = response.ok ? null : await tenantOfHost(readAppHost(request.headers))
  if (!tenant) return response
  const body = (await response.json()) as ErrorBody
  const words = await problemWordsIn(nearestLocale(tenant.locale))
  const issues = body.issues?.map(({ path, message }) => ({ path, message: words(message) }))
  const said: ErrorBody = { ...body, error: words(body.error), ...(issues ? { issues } : {}) }
  return Response.json(said, { status: response.status, headers: response.headers })
}
