import { anonymousContext, leadTo, notFound } from '@/app/_request/anonymous'
import { followLink } from '@/lib/campaigns'
import { errorResponse } from '@/lib/operations'

type Context = { params: Promise<{ tenant: string; token: string; position: string }> }

/** A link of a mail: leads to where the campaign says, and nowhere else. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  try {
    const { tenant, token, position } = await params
    const ctx = await anonymousContext(tenant)
    if (!ctx || !/^\d{1,4}$/.test(position) || !/^[\w-]{1,200}$/.test(token)) return notFound()
    const link = await followLink(ctx, { token, position: Number(position) })
    return link ? leadTo(link.url) : notFound()
  } catch (error) {
    return errorResponse(error)
  }
}
