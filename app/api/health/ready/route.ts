import { platformDb } from '@/lib/db'
import { errorResponse } from '@/lib/operations'

export const dynamic = 'force-dynamic'

/** The process can serve: the database answers. */
export async function GET(): Promise<Response> {
  try {
    await platformDb().$queryRaw`SELECT 1`
    return Response.json({ status: 'ready' }, { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    return errorResponse(error)
  }
}
