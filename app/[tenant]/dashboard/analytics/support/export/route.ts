import { apiContext } from '@/app/_request/api'
import { streamedFile } from '@/app/_request/streamed-file'
import { errorResponse } from '@/lib/operations'
import { figureFile } from '@/lib/support-figures'
import { askedDays } from '../asked-days'

export const dynamic = 'force-dynamic'

/** The figures of some days as a file. */
export async function GET(request: Request): Promise<Response> {
  try {
    const ctx = await apiContext(request)
    const parts = figureFile(ctx, askedDays(Object.fromEntries(new URL(request.url).searchParams)))
    return await streamedFile(parts, { name: 'service.csv', type: 'text/csv; charset=utf-8' })
  } catch (error) {
    return errorResponse(error)
  }
}
