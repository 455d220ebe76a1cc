import { anonymousContext, leadTo, notFound } from '@/app/_request/anonymous'
import { followTextLink } from '@/lib/campaigns'
import { TEXT_TOKEN } from '@/lib/campaigns/schema'
import { errorResponse } from '@/lib/operations'

type Context = { params: Promise<{ tenant: string; token: string }> }

/** A short link of a text message: leads to where the campaign says, and nowhere else. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  try {
    const { tenant, token } = await params
    const ctx = await anonymousContext(tenant)
    if (!ctx || !TEXT_TOKEN.test(token)) return notFound()
    const link = await followTextLink(ctx, { token })
    return link ? leadTo(link.url) : notFound()
  } catch (error) {
    return errorResponse(error)
  }
}
