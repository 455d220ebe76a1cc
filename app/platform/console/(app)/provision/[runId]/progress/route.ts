import { consoleActionContext } from '@/app/_request/action'
import { errorResponse } from '@/lib/operations'
import { getProvisioningRun } from '@/lib/platform'

/** Where a run stands, for the page that shows it live. */
export async function GET(_request: Request, { params }: { params: Promise<{ runId: string }> }): Promise<Response> {
  try {
    const run = await getProvisioningRun(await consoleActionContext(), { id: (await params).runId })
    return Response.json(run, { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    return errorResponse(error)
  }
}
