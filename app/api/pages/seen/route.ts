import { apiContext } from '@/app/_request/api'
import { throttleForms } from '@/lib/forms'
import { parseJson, readBody } from '@/lib/kernel'
import { errorResponse } from '@/lib/operations'
import { notePageSeen } from '@/lib/pages'

const MOST_BYTES = 1_024

/** A browser has shown a landing page. */
export async function POST(request: Request): Promise<Response> {
  try {
    const ctx = await apiContext(request)
    await throttleForms('lookFromAddress', `${ctx.tenantId}:${ctx.request.ip}`)
    const seen = await notePageSeen(ctx, parseJson(await readBody(request, MOST_BYTES)) as never)
    return Response.json(seen, { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    return errorResponse(error)
  }
}
