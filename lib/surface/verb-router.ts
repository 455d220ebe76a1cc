import { OpenAPIGenerator } from '@orpc/openapi'
import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { type AnyRouter, ORPCError, onError } from '@orpc/server'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { type AppError, processWide } from '@/lib/kernel'
import { asAppError, errorBody, type PlatformContext, type TenantContext } from '@/lib/operations'
import { inTurn } from './in-turn'
import { allVerbs } from './verbs'

export const API_PREFIX = '/api/v1'

/** The verbs that declare a route, keyed by their names. */
const router = (): AnyRouter =>
  Object.fromEntries(
    [...allVerbs()].filter(([, verb]) => verb.definition.route).map(([name, verb]) => [name, verb.procedure]),
  ) as AnyRouter

type ApiContext = { ctx: TenantContext | PlatformContext; failure?: AppError }
type ApiHandler = ReturnType<typeof makeHandler>

/** Answers for the verbs of a router, with errors of the one kind that all doors know. */
export function makeHandler(verbs: AnyRouter) {
  const tasks = new Set([...allVerbs()].filter(([, { kind }]) => kind === 'task').map(([name]) => name))
  return new OpenAPIHandler(verbs, {
    interceptors: [
      onError((error, { context }) => {
        const known = asAppError(error)
        ;(context as ApiContext).failure = known
        throw new ORPCError(known.code.toUpperCase(), {
          status: known.status,
          message: known.userMessage,
          data: known,
          cause: known,
        })
      }),
    ],
    clientInterceptors: [
      ({ next, path, context }) => {
        const { ctx } = context as ApiContext
        const mayWait = 'tenantId' in ctx && !tasks.has(path.join('.'))
        return mayWait ? inTurn(ctx.tenantId, next) : next()
      },
    ],
    customErrorResponseBodyEncoder: (error) => errorBody(asAppError(error.cause ?? error)),
  })
}

/** The answer of the verb that has this address; null when none has. */
export async function answerFrom(handler: ApiHandler, request: Request, { ctx }: ApiContext): Promise<Response | null> {
  const context: ApiContext = { ctx }
  const { matched, response } = await handler.handle(request, { prefix: API_PREFIX, context: context as never })
  if (!matched) return null
  const seconds = context.failure?.retryAfterSeconds
  if (seconds) response.headers.set('retry-after', String(Math.ceil(seconds)))
  return response
}

/** The verb's answer for a resolved tenant and actor; null when no verb has this address. */
export const answerVerb = (request: Request, ctx: TenantContext): Promise<Response | null> =>
  answerFrom(
    processWide('apiHandler', () => makeHandler(router())),
    request,
    { ctx },
  )

/** A router's verbs as oRPC describes them; `api-document.ts` and `console-document.ts` complete it. */
export const describe = (verbs: AnyRouter) =>
  new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(verbs, {
    info: { title: 'API', version: '1' },
  })

export const generateDocument = () => describe(router())
