import { consoleActionContext } from '@/app/_request/action'
import { notFound } from '@/lib/kernel'
import { getErasure } from '@/lib/lifecycle'
import { errorResponse } from '@/lib/operations'

export const dynamic = 'force-dynamic'

/** The certificate and its signature as a file. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    const { certificate, signature, slug } = await getErasure(await consoleActionContext(), { id: (await params).id })
    if (!certificate) throw notFound('Certificate')
    return new Response(JSON.stringify({ certificate, signature, algorithm: 'HMAC-SHA256' }, null, 2), {
      headers: {
        'content-type': 'application/json',
        'content-disposition': `attachment; filename="erasure-${slug}.json"`,
        'cache-control': 'no-store',
      },
    })
  } catch (error) {
    return errorResponse(error)
  }
}
