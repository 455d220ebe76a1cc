import { apiContext } from '@/app/_request/api'
import { problemWords } from '@/app/_request/problem-words'
import { streamedLines } from '@/app/_request/streamed-lines'
import { withinLimits } from '@/lib/billing'
import { parseJson, readBody } from '@/lib/kernel'
import { asAppError, errorBody, errorResponse } from '@/lib/operations'
import { followAid } from '@/lib/reply-aid'

export const dynamic = 'force-dynamic'

const MOST_BYTES = 128 * 1024
/** The words so far go out no more often than this. */
const EVERY_MS = 80

/**
 * Help of the model with a reply, read along: lines of JSON, `{text}` so far, at the end `{done}` as the verb answers, or `{problem}`.
 * Whoever goes away calls it off.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    const ctx = await apiContext(request)
    const program = request.headers.get('authorization')
    const words = await problemWords()
    const input = parseJson(await readBody(request, MOST_BYTES))
    return await withinLimits(ctx, { method: 'POST', program }, async () =>
      streamedLines(request.signal, async (write, signal) => {
        let toldAt = 0
        const onText = (text: string) => {
          if (Date.now() - toldAt < EVERY_MS) return
          toldAt = Date.now()
          write({ text })
        }
        try {
          write({ done: await followAid(ctx, input, { signal, onText }) })
        } catch (error) {
          const body = errorBody(asAppError(error))
          write({ problem: { ...body, error: words(body.error) } })
        }
      }),
    )
  } catch (error) {
    return errorResponse(error)
  }
}
