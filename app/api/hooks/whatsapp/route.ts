import { notFound, readBody } from '@/lib/kernel'
import { takeSharedWhatsapp, verifySharedWhatsapp } from '@/lib/message-intake'
import { LARGEST_WHATSAPP_CALLBACK } from '@/lib/message-intake/schema'
import { errorResponse } from '@/lib/operations'
import { readAppHost } from '@/lib/tenancy'

export const dynamic = 'force-dynamic'

/** The operator's app has one address, on the platform's own host; companies' hosts know nothing of it. @throws not_found */
function assertOwnHost({ headers }: Request): void {
  if (readAppHost(headers).kind !== 'root') throw notFound('Address')
}

/** Meta asks whether this address is ours. */
export function GET(request: Request): Response {
  try {
    assertOwnHost(request)
    const asked = new URL(request.url).searchParams
    const challenge = verifySharedWhatsapp({
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

/** Meta tells what becomes of messages of all companies. What follows from it comes later. */
export async function POST(request: Request): Promise<Response> {
  try {
    assertOwnHost(request)
    const body = await readBody(request, LARGEST_WHATSAPP_CALLBACK)
    await takeSharedWhatsapp({ signature: request.headers.get('x-hub-signature-256'), body })
    return new Response(null, { status: 200, headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    return errorResponse(error)
  }
}
