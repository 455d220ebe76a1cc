import { anonymousContext, notFound } from '@/app/_request/anonymous'
import { connectionRef } from '@/lib/channels/schema'
import { readBody } from '@/lib/kernel'
import { takeTextCallback } from '@/lib/message-intake'
import { LARGEST_CALLBACK } from '@/lib/message-intake/schema'
import { errorResponse } from '@/lib/operations'

type Context = { params: Promise<{ tenant: string; connection: string }> }

/** A provider of text messages tells what became of one, or what somebody writes. What follows from it comes later. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  try {
    const { tenant, connection } = await params
    const ctx = await anonymousContext(tenant)
    const connectionId = connectionRef.safeParse(connection)
    if (!ctx || !connectionId.success) return notFound()
    const body = await readBody(request, LARGEST_CALLBACK)
    const { headers } = request
    await takeTextCallback(ctx, {
      connectionId: connectionId.data,
      signature: headers.get('x-twilio-signature') ?? headers.get('authorization'),
      path: `/hooks/sms/${connection}${new URL(request.url).search}`,
      body,
    })
    return new Response('<Response/>', { headers: { 'content-type': 'text/xml', 'cache-control': 'no-store' } })
  } catch (error) {
    return errorResponse(error)
  }
}
