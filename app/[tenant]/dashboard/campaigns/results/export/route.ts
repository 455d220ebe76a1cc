import { apiContext } from '@/app/_request/api'
import { streamedFile } from '@/app/_request/streamed-file'
import { errorResponse } from '@/lib/operations'
import { resultFile } from '@/lib/results'
import { resultsInput } from '@/lib/results/schema'

export const dynamic = 'force-dynamic'

/** The campaigns of a period with their figures as a file. */
export async function GET(request: Request): Promise<Response> {
  try {
    const ctx = await apiContext(request)
    const days = resultsInput.shape.days.safeParse(new URL(request.url).searchParams.get('days') ?? undefined)
    const parts = resultFile(ctx, days.data ?? '30')
    return await streamedFile(parts, { name: 'campaign-results.csv', type: 'text/csv; charset=utf-8' })
  } catch (error) {
    return errorResponse(error)
  }
}
