import { os } from '@orpc/server'
import { staffCallerOf } from '@/lib/callers'
import { env, notFound, processWide } from '@/lib/kernel'
import { asProblem, errorResponse, type PlatformContext } from '@/lib/operations'
import { checkedRequest } from './checked-request'
import { consoleDocument } from './console-document'
import { consoleVerbs } from './console-verbs'
import { API_PREFIX, answerFrom, makeHandler } from './verb-router'

const DOCUMENT_PATH = `${API_PREFIX}/openapi.json`

/** Input is checked by the verb itself, as everywhere; here it only describes the operation. */
const base = os.$context<{ ctx: PlatformContext }>().$config({ initialInputValidationIndex: Number.NaN })

export const consoleRouter = () =>
  Object.fromEntries(
    [...consoleVerbs()].flatMap(([name, verb]) => {
      const { route, input } = verb.definition
      if (!route) return []
      const procedure = base
        .route({ operationId: name, ...route })
        .input(input)
        .handler(({ context, input: given }) => verb(context.ctx, given ?? {}))
      return [[name, procedure]]
    }),
  )

async function answerStaff(request: Request): Promise<Response> {
  const ctx = await staffCallerOf(request)
  const handler = processWide('consoleApiHandler', () => makeHandler(consoleRouter()))
  const answer = await answerFrom(handler, await checkedRequest(request), { ctx })
  if (!answer) throw notFound('Resource')
  answer.headers.set('cache-control', 'no-store')
  return answer
}

/** A request below `/api/v1` of the console's host, from its credential to its answer. It never throws. */
export async function answerConsoleApi(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  const isDocument = request.method === 'GET' && pathname === DOCUMENT_PATH
  const answer = isDocument
    ? consoleDocument(consoleRouter(), `${env().PLATFORM_NAME} API`).then((document) => Response.json(document))
    : answerStaff(request)
  return asProblem(await answer.catch(errorResponse), pathname, DOCUMENT_PATH)
}
