import { apiContext } from '@/app/_request/api'
import { invalid, isUuid } from '@/lib/kernel'
import { openDocument } from '@/lib/knowledge'
import { errorResponse } from '@/lib/operations'

export const dynamic = 'force-dynamic'

/** An upload as it came. It is never shown in place: whatever is in it runs nowhere. */
export async function GET(request: Request, { params }: { params: Promise<{ versionId: string }> }): Promise<Response> {
  try {
    const ctx = await apiContext(request)
    const { versionId } = await params
    if (!isUuid(versionId)) throw invalid('versionId', 'is not an id')
    const file = await openDocument(ctx, { versionId })
    return new Response(file.body, {
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': String(file.sizeBytes),
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    })
  } catch (error) {
    return errorResponse(error)
  }
}
