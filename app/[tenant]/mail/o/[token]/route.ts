import { anonymousContext } from '@/app/_request/anonymous'
import { noteOpen } from '@/lib/campaigns'
import { logger } from '@/lib/kernel'

type Context = { params: Promise<{ tenant: string; token: string }> }

/** One transparent pixel (GIF89a). */
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

/** The picture of a mail that says that it was opened. The reader gets it whatever comes of that. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { tenant, token } = await params
  try {
    const ctx = await anonymousContext(tenant)
    if (ctx) await noteOpen(ctx, { token })
  } catch (error) {
    logger.warn({ err: error }, 'an opened mail was not counted')
  }
  return new Response(PIXEL, { headers: { 'content-type': 'image/gif', 'cache-control': 'no-store, private' } })
}
