import { anonymousContext, leadTo, notFound } from '@/app/_request/anonymous'
import { requestInfoOf } from '@/lib/callers'
import { confirmSubmission } from '@/lib/forms'
import { errorResponse } from '@/lib/operations'

type Context = { params: Promise<{ tenant: string; token: string }> }

const isToken = (token: string): boolean => /^[\w-]{1,200}$/.test(token)

/** Somebody confirms what was entered under their address; the page then says so. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  try {
    const { tenant, token } = await params
    const ctx = await anonymousContext(tenant)
    if (!ctx || !isToken(token)) return notFound()
    await confirmSubmission({ ...ctx, request: requestInfoOf(request.headers) }, { token })
    return leadTo(`/forms/confirm/${token}`)
  } catch (error) {
    return errorResponse(error)
  }
}
