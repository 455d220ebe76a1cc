import { problemWords, translatedIssues } from '@/app/_request/problem-words'
import { asAppError, errorBody, errorResponse } from '@/lib/operations'

/** What is wrong with a file is said to people in their language, to programs as everywhere. */
export async function refusedFile(error: unknown, isProgram: boolean): Promise<Response> {
  if (isProgram) return errorResponse(error)
  const known = asAppError(error)
  const words = await problemWords()
  const body = errorBody(known)
  const issues = body.issues && translatedIssues(body.issues, words)
  return Response.json({ ...body, error: words(body.error), ...(issues ? { issues } : {}) }, { status: known.status })
}
