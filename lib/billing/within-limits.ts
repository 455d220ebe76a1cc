import { errorResponse, type TenantContext } from '@/lib/operations'
import { countCall } from './call-counts'
import { type ApiRequest, limitRequest } from './limit-request'

/** Answers a call of the API within the company's limits: 429 where they are reached, their headers in every answer. */
export async function withinLimits(
  ctx: TenantContext,
  request: ApiRequest,
  work: () => Promise<Response>,
): Promise<Response> {
  const { headers, refusal } = await limitRequest(ctx, request)
  const response = refusal ? errorResponse(refusal) : await work().catch(errorResponse)
  if (request.isProgram) countCall(ctx, response.status >= 500)
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}
