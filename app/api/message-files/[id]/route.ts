import { apiContext } from '@/app/_request/api'
import { sendFile } from '@/app/_request/send-file'
import { withinLimits } from '@/lib/billing'
import { openMessageFile } from '@/lib/conversations'
import { errorResponse } from '@/lib/operations'

type Context = { params: Promise<{ id: string }> }

export const dynamic = 'force-dynamic'

/** A file of a conversation, for who may read that; `?small` a picture's small copy, `?save` to be saved in any case. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    const { id } = await params
    const ctx = await apiContext(request)
    const isPreview = new URL(request.url).searchParams.has('small')
    const program = request.headers.get('authorization')
    return await withinLimits(ctx, { method: 'GET', program }, () =>
      sendFile(request, (part) => openMessageFile(ctx, { id, isPreview, ...(part ? { part } : {}) })),
    )
  } catch (error) {
    return errorResponse(error)
  }
}
