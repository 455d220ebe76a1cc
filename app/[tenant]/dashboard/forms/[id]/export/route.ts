import { apiContext } from '@/app/_request/api'
import { streamedFile } from '@/app/_request/streamed-file'
import { submissionFile } from '@/lib/forms'
import { submissionFilter } from '@/lib/forms/schema'
import { errorResponse } from '@/lib/operations'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

/** The filtered list of submissions as a file. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    const ctx = await apiContext(request)
    const query = new URL(request.url).searchParams
    const state = submissionFilter.shape.state.safeParse(query.get('state') ?? undefined).data
    const search = query.get('q')?.slice(0, 200)
    const { id: formId } = await params
    const parts = submissionFile(ctx, { formId, ...(state ? { state } : {}), ...(search ? { search } : {}) })
    const day = new Date().toISOString().slice(0, 10)
    return await streamedFile(parts, { name: `submissions-${day}.csv`, type: 'text/csv; charset=utf-8' })
  } catch (error) {
    return errorResponse(error)
  }
}
