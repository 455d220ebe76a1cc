import { anonymousContext, notFound } from '@/app/_request/anonymous'
import { connectionRef } from '@/lib/channels/schema'
import { readBody } from '@/lib/kernel'
import { takeWhatsappCallback, verifyWhatsapp } from '@/lib/message-intake'
import { LARGEST_WHATSAPP_CALLBACK } from '@/lib/message-intake/schema'
import { errorResponse } from '@/lib/operations'

type Context = { params: Promise<{ tenant: string; connection: string }> }

async function reach({ params }: Context) {
  const { tenant, connection } = await params
  const ctx = await anonymousContext(tenant)
  const connectionId = connectionRef.safeParse(connection)
  return ctx && connectionId.success ? { ctx, connectionId: connectionId.data } : null
}

/** Meta asks whether this address is ours. */
export async function GET(request: Request, context: Context): Promise<Response> {
  try {
    const reached = await reach(context)
    if (!reached) return notFound()
    const asked = new URL(request.url).searchParams
    const { challenge } = await verifyWhatsapp(reached.ctx, {
      connectionId: reached.connectionId,
      mode: asked.get('hub.mode'),
      token: asked.get('hub.verify_token'),
      challenge: asked.get('hub.challenge'),
    })
    const headers = { 'content-type': 'text/plain', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }
    return new Response(challenge, { headers })
  } catch (error) {
    return errorResponse(error)
  }
}

/** Meta tells what became of messages, and what somebody writes. What follows from it comes later. */
export async function POST(request: Request, context: Context): Promise<Response> {
  try {
    const reached = await reach(context)
    if (!reached) return notFound()
    const body = await readBody(request, LARGEST_WHATSAPP_CALLBACK)
    const signature = request.headers.get('x-hub-signature-256')
    await takeWhatsappCallback(reached.ctx, { connectionId: reached.connectionId, signature, body })
    return new Response(null, { status: 200, headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    return errorResponse(error)
  }
}
