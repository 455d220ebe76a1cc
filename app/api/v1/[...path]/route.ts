import { apiContext } from '@/app/_request/api'
import { AppError, notFound } from '@/lib/kernel'
import { errorResponse } from '@/lib/operations'
import { answerApi } from '@/lib/surface'

export const dynamic = 'force-dynamic'

const MOST_BYTES = 1024 * 1024

async function answer(request: Request): Promise<Response> {
  try {
    if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) {
      throw new AppError('too_large', 'the body is larger than 1 MB', { userMessage: 'The request is too large.' })
    }
    const response = await answerApi(request, await apiContext(request))
    if (!response) throw notFound('Resource')
    response.headers.set('cache-control', 'no-store')
    return response
  } catch (error) {
    return errorResponse(error)
  }
}

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT }
