import { apiContext } from '@/app/_request/api'
import { problemWords, translatedIssues } from '@/app/_request/problem-words'
import { withinLimits } from '@/lib/billing'
import { storeUpload } from '@/lib/imports'
import { invalid } from '@/lib/kernel'
import { asAppError, errorBody, errorResponse } from '@/lib/operations'

export const dynamic = 'force-dynamic'

/** What is wrong with a file is said to people in their language, to programs as everywhere. */
async function refused(error: unknown, isProgram: boolean): Promise<Response> {
  if (isProgram) return errorResponse(error)
  const known = asAppError(error)
  const words = await problemWords()
  const body = errorBody(known)
  const issues = body.issues && translatedIssues(body.issues, words)
  return Response.json({ ...body, error: words(body.error), ...(issues ? { issues } : {}) }, { status: known.status })
}

/** A file of contacts as the request's body; it is written down while it comes in. */
export async function POST(request: Request): Promise<Response> {
  const program = request.headers.get('authorization')
  try {
    const ctx = await apiContext(request)
    return await withinLimits(ctx, { method: 'POST', program }, async () => {
      try {
        const fileName = new URL(request.url).searchParams.get('fileName') ?? ''
        if (!request.body) throw invalid('file', 'is required')
        const view = await storeUpload(ctx, { fileName, chunks: request.body })
        return Response.json(view, { status: 201, headers: { 'cache-control': 'no-store' } })
      } catch (error) {
        return refused(error, program !== null)
      }
    })
  } catch (error) {
    return refused(error, program !== null)
  }
}
