import { anonymousContext, notFound } from '@/app/_request/anonymous'
import { readBody, uuid } from '@/lib/kernel'
import { takeApiCallback } from '@/lib/message-intake'
import { LARGEST_API_CALLBACK } from '@/lib/message-intake/schema'
import { errorResponse } from '@/lib/operations'

type Context = { params: Promise<{ tenant: string; connection: string }> }

/** A company's own program tells what somebody wrote, or what became of a message. What follows from it comes later. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  try {
    const { tenant, connection } = await params
    const ctx = await anonymousContext(tenant)
    const connectionId = uuid.safeParse(connection)
    if (!ctx || !connectionId.success) return notFound()
    const body = await readBody(request, LARGEST_API_CALLBACK)
    const { headers } = request
    await takeApiCallback(ctx, {
      connectionId: connectionId.data,
      id: headers.get('webhook-id'),
      timestamp: headers.get('webhook-timestamp'),
      signature: headers.get('webhook-signature'),
      body,
    })
    return new Response(null, { status: 202, headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    return errorResponse(error)
  }
}
