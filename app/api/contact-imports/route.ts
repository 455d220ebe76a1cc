import { apiContext } from '@/app/_request/api'
import { refusedFile } from '@/app/_request/refused-file'
import { withinLimits } from '@/lib/billing'
import { storeUpload } from '@/lib/imports'
import { invalid } from '@/lib/kernel'

export const dynamic = 'force-dynamic'

/** A file of contacts as the request's body; it is written down while it comes in. */
export async function POST(request: Request): Promise<Response> {
  const program = request.headers.get('authorization')
  try {
    const ctx = await apiContext(request)
    return await withinLimits(ctx, { method: 'POST', program }, async () => {
      try {
        const fileName = new URL(request.url).searchParams.get('fileName') ?? ''
        if (!request.body) throw invalid('file', 'is required')
        const view = await storeUpload(ctx, { fileName, chunks: request.body })
        return Response.json(view, { status: 201, headers: { 'cache-control': 'no-store' } })
      } catch (error) {
        return refusedFile(error, program !== null)
      }
    })
  } catch (error) {
    return refusedFile(error, program !== null)
  }
}
