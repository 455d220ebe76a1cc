import { apiContext } from '@/app/_request/api'
import { invalid } from '@/lib/kernel'
import { errorResponse } from '@/lib/operations'
import { previewRules } from '@/lib/segments'

export const dynamic = 'force-dynamic'

/** Whom rules describe, while they are put together: a request that the browser can leave, unlike an action. */
export async function POST(request: Request): Promise<Response> {
  try {
    const ctx = await apiContext(request)
    const body: unknown = await request.json().catch(() => {
      throw invalid('body', 'is not JSON')
    })
    return Response.json(await previewRules(ctx, body as Parameters<typeof previewRules>[1]))
  } catch (error) {
    return errorResponse(error)
  }
}
