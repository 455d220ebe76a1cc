import { consoleActionContext } from '@/app/_request/action'
import { getBulkRun } from '@/lib/bulk'
import { errorResponse } from '@/lib/operations'

/** Where a run stands, for the page that follows it. */
export async function GET(_request: Request, { params }: { params: Promise<{ runId: string }> }): Promise<Response> {
  try {
    const run = await getBulkRun(await consoleActionContext(), { id: (await params).runId })
    return Response.json(run, { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    return errorResponse(error)
  }
}
