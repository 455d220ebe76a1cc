import { anonymousContext, leadTo, notFound } from '@/app/_request/anonymous'
import { requestInfoOf } from '@/lib/callers'
import { isAppError, readBody } from '@/lib/kernel'
import { errorResponse } from '@/lib/operations'
import { answerSurvey } from '@/lib/surveys'
import { surveyToken } from '@/lib/surveys/schema'

type Context = { params: Promise<{ tenant: string; token: string }> }

const MOST_BYTES = 16 * 1024

/** A customer says how they were served; the page then thanks them. It works without a script. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { tenant, token } = await params
  try {
    const ctx = await anonymousContext(tenant)
    if (!ctx || !surveyToken.safeParse(token).success) return notFound()
    const form = new URLSearchParams(new TextDecoder().decode(await readBody(request, MOST_BYTES)))
    const answer = { score: Number(form.get('score')), comment: (form.get('comment') ?? '').replaceAll('\r\n', '\n') }
    await answerSurvey({ ...ctx, request: requestInfoOf(request.headers) }, { token, ...answer })
    return leadTo(`/rate/${token}`)
  } catch (error) {
    // Nothing was chosen, or it is too late: the page says so.
    if (isAppError(error, 'invalid')) return leadTo(`/rate/${token}?missing`)
    if (isAppError(error, 'conflict')) return leadTo(`/rate/${token}`)
    return errorResponse(error)
  }
}
