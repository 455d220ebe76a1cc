import { anonymousContext, notFound } from '@/app/_request/anonymous'
import { readStart } from '@/lib/kernel'
import { takeInboxMail } from '@/lib/mail-intake'
import { LARGEST_MAIL, LARGEST_SEEN_MAIL } from '@/lib/mail-intake/schema'
import { errorResponse } from '@/lib/operations'

type Context = { params: Promise<{ tenant: string; key: string }> }

/** A customer's mail, as a mail server or a provider's inbound route hands it on. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  try {
    const { tenant, key } = await params
    const ctx = await anonymousContext(tenant)
    if (!ctx) return notFound()
    const { bytes, isCut } = await readStart(request, LARGEST_MAIL, LARGEST_SEEN_MAIL)
    const taken = await takeInboxMail(ctx, { key, raw: bytes, isCut })
    return Response.json(taken, { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    return errorResponse(error)
  }
}
