import { apiContext } from '@/app/_request/api'
import { refusedFile } from '@/app/_request/refused-file'
import { withinLimits } from '@/lib/billing'
import { uploadFile } from '@/lib/conversations'
import { invalid } from '@/lib/kernel'

export const dynamic = 'force-dynamic'

/** A file for the next reply as the request's body: `?conversationId=&name=`. It is written down while it comes in. */
export async function POST(request: Request): Promise<Response> {
  const program = request.headers.get('authorization')
  try {
    const ctx = await apiContext(request)
    return await withinLimits(ctx, { method: 'POST', program }, async () => {
      const asked = new URL(request.url).searchParams
      const [conversationId = '', name = ''] = [asked.get('conversationId') ?? '', asked.get('name') ?? '']
      if (!request.body) throw invalid('file', 'is required')
      const view = await uploadFile(ctx, { conversationId, name, chunks: request.body })
      return Response.json(view, { status: 201, headers: { 'cache-control': 'no-store' } })
    })
  } catch (error) {
    return refusedFile(error, program !== null)
  }
}
