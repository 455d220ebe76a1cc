import { withinLimits } from '@/lib/billing'
import { invalid } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { apiContext } from './api'
import { refusedFile } from './refused-file'

/** @param asked what the address says beside it */
type Store = (ctx: TenantContext, chunks: ReadableStream<Uint8Array>, asked: URLSearchParams) => Promise<object>

/** A file as the request's body, written down while it comes in. */
export async function takeUpload(request: Request, store: Store): Promise<Response> {
  const program = request.headers.get('authorization')
  try {
    const ctx = await apiContext(request)
    return await withinLimits(ctx, { method: 'POST', program }, async () => {
      try {
        if (!request.body) throw invalid('file', 'is required')
        const view = await store(ctx, request.body, new URL(request.url).searchParams)
        return Response.json(view, { status: 201, headers: { 'cache-control': 'no-store' } })
      } catch (error) {
        return refusedFile(error, program !== null)
      }
    })
  } catch (error) {
    return refusedFile(error, program !== null)
  }
}
