import { errorResponse } from '@/lib/operations'
import { getSignUpRun } from '@/lib/platform'
import { visitorContext } from '../../../visitor'

/** Where a sign-up's set-up stands, for whoever holds its id. */
export async function GET(_request: Request, { params }: { params: Promise<{ runId: string }> }): Promise<Response> {
  try {
    const run = await getSignUpRun(await visitorContext(), { id: (await params).runId })
    return Response.json(run, { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    return errorResponse(error)
  }
}
