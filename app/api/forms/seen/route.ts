import { apiContext } from '@/app/_request/api'
import { noteFormSeen, throttleForms } from '@/lib/forms'
import { parseJson, readBody } from '@/lib/kernel'
import { errorResponse } from '@/lib/operations'

const MOST_BYTES = 1_024

/** A browser has shown a form: counted, and answered with a token of this visit. */
export async function POST(request: Request): Promise<Response> {
  try {
    const ctx = await apiContext(request)
    await throttleForms('lookFromAddress', `${ctx.tenantId}:${ctx.request.ip}`)
    const seen = await noteFormSeen(ctx, parseJson(await readBody(request, MOST_BYTES)) as never)
    return Response.json(seen, { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    return errorResponse(error)
  }
}
