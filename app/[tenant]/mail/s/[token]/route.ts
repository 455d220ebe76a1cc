import { anonymousContext, leadTo, notFound } from '@/app/_request/anonymous'
import { subscribeAgain } from '@/lib/campaigns'
import { isAppError } from '@/lib/kernel'
import { errorResponse } from '@/lib/operations'

type Context = { params: Promise<{ tenant: string; token: string }> }

/** The page of preferences subscribes again; it is shown again. */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const { tenant, token } = await params
  try {
    const ctx = await anonymousContext(tenant)
    if (!ctx || !/^[\w-]{1,200}$/.test(token)) return notFound()
    await subscribeAgain(ctx, { token })
    return leadTo(`/preferences/${token}`)
  } catch (error) {
    // The page says that no mail can be sent there.
    return isAppError(error, 'conflict') ? leadTo(`/preferences/${token}`) : errorResponse(error)
  }
}
