import { anonymousContext, notFound } from '@/app/_request/anonymous'
import { readBody } from '@/lib/kernel'
import { takeMailReport } from '@/lib/mail-intake'
import { LARGEST_REPORT } from '@/lib/mail-intake/schema'
import { errorResponse } from '@/lib/operations'

type Context = { params: Promise<{ tenant: string; key: string }> }

/** A mail that came back, as a mail server or a provider's inbound route hands it on. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  try {
    const { tenant, key } = await params
    const ctx = await anonymousContext(tenant)
    if (!ctx) return notFound()
    const body = await readBody(request, LARGEST_REPORT)
    const taken = await takeMailReport(ctx, { key, raw: body.toString('latin1') })
    return Response.json(taken, { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    return errorResponse(error)
  }
}
