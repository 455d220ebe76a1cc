import { anonymousContext, leadTo, notFound } from '@/app/_request/anonymous'
import { unsubscribe } from '@/lib/campaigns'
import { errorResponse } from '@/lib/operations'

type Context = { params: Promise<{ tenant: string; token: string }> }

const isToken = (token: string): boolean => /^[\w-]{1,200}$/.test(token)

/** Scanners follow links: looking changes nothing (RFC 8058 §3.2). */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  return isToken(token) ? leadTo(`/preferences/${token}`) : notFound()
}

/** One click of a mail program, or of the page of preferences, which is shown again. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  try {
    const { tenant, token } = await params
    const ctx = await anonymousContext(tenant)
    if (!ctx || !isToken(token)) return notFound()
    const { isDone } = await unsubscribe(ctx, { token })
    if (!isDone) return notFound()
    if (new URL(request.url).searchParams.has('page')) return leadTo(`/preferences/${token}`)
    return new Response('Unsubscribed', { headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' } })
  } catch (error) {
    return errorResponse(error)
  }
}
