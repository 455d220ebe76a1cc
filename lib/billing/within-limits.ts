import { errorResponse, type TenantContext } from '@/lib/operations'
import { countCall } from './call-counts'
import { type ApiRequest, limitRequest } from './limit-request'
import { noteRefusal, type Refusal, refusedBefore } from './refused-callers'

function answered(response: Response, headers: Record<string, string>): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}

function refuse({ ctx, refusal, headers }: Refusal): Response {
  countCall(ctx, false)
  return answered(errorResponse(refusal), headers)
}

/** The answer to a program that was refused a moment ago and would be refused again; null for everybody else. */
export function refuseAgain(request: ApiRequest): Response | null {
  const refused = refusedBefore(request)
  return refused && refuse(refused)
}

/** Answers a call of the API within the company's limits: 429 where they are reached, their headers in every answer. */
export async function withinLimits(
  ctx: TenantContext,
  request: ApiRequest,
  work: () => Promise<Response>,
): Promise<Response> {
  const { headers, refusal, waitMs } = await limitRequest(ctx, request)
  if (refusal) {
    const refused = { ctx, refusal, headers }
    noteRefusal(request, refused, waitMs)
    return refuse(refused)
  }
  const response = await work().catch(errorResponse)
  if (request.program !== null) countCall(ctx, response.status >= 500)
  return answered(response, headers)
}
